// The calendar's own page: any month, both conversions, every day under its own address (/lich/#1984-11-23).

import { bindGrid, monthsOn } from "./calendar-grid.js";
import { element, monthTable } from "./calendar-today.js";
import { dayRows, dayTitle, factsOf, load, spoken } from "./calendar-words.js";
import { today, toSolar } from "./lunar-calendar.js";

const place = document.querySelector('[data-component="calendar-explorer"]');
const status = place.querySelector('[role="status"]');
const month = place.querySelector(".calendar-month");
const data = await load(place.dataset.calendar).catch((error) => {
  status.textContent = "Không tải được dữ liệu của lịch. Hãy kiểm tra mạng rồi tải lại trang.";
  throw error;
});
const two = (number) => `${number}`.padStart(2, "0");
const now = () => today(Date.now());
let shown;

const refuse = (reason) => {
  throw RangeError(reason);
};

const dayPart = (date) => {
  const section = element("section", "", { className: "calendar-day" });
  section.dataset.open = true;
  const heading = element("h2", "", { className: "rule" });
  heading.append(element("time", dayTitle(data, date), { dateTime: date }));
  const list = element("dl");
  for (const [label, words] of dayRows(data, date)) list.append(element("dt", label), element("dd", words));
  section.append(heading, list);
  return section;
};

const show = (date) => {
  const part = dayPart(date); // throws before anything is changed when the calendar does not have the day
  const current = now();
  const inMonth = date.slice(0, 8);
  const marked = current.startsWith(inMonth) && +current.slice(8);
  const table = monthTable(factsOf(data, date.slice(0, 7)), marked, (day) => `#${inMonth}${two(day)}`);
  const link = table.querySelectorAll("a")[date.slice(8) - 1];
  link.parentNode.ariaSelected = "true";
  bindGrid(table, date, (next) => go(next, true));
  month.replaceChildren(table, part);
  status.textContent = spoken(data, date);
  shown = date;
  return link;
};

const attempt = (act) => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    status.textContent = error.message;
  }
};

const go = (date, focus) => {
  const link = attempt(() => show(date));
  if (!link) return;
  history.replaceState(null, "", `#${date}`);
  if (focus) link.focus();
};

const number = (text) => (/^\d+$/.test(text.trim()) ? +text : refuse("Hãy gõ ngày, tháng và năm bằng chữ số."));

const fields = (form) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, name === "leap" || number(value)]));

const dates = {
  month: ({ year, month }) => (year === 1900 && month === 1 ? "1900-01-31" : dates.solar({ year, month, day: 1 })),
  solar: ({ year, month, day }) => `${`${year}`.padStart(4, "0")}-${two(month)}-${two(day)}`,
  lunar: toSolar,
};

for (const form of place.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(() => go(dates[form.dataset.form](fields(form))));
  });
}
for (const button of place.querySelectorAll("nav button")) {
  const count = Number(button.dataset.months ?? 0);
  button.addEventListener("click", () => go(count ? monthsOn(shown, count) : now()));
}
const read = () => /^#\d{4}-\d\d-\d\d$/.test(location.hash) && attempt(() => show(location.hash.slice(1)));
addEventListener("hashchange", read);
read() || show(now());
