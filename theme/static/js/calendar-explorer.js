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
    status.ariaLive = "polite";
    status.textContent = error.message.replace(/(\d{4})-(\d\d)-(\d\d)/, "$3/$2/$1");
  }
};

const go = (date, focus) => {
  status.ariaLive = focus ? "off" : "polite"; // a day that takes the focus is told by its own name
  const link = attempt(() => show(date));
  if (!link) return;
  history.replaceState(null, "", `#${date}`);
  if (focus) link.focus();
};

const number = (text) => (/^\d+$/.test(text.trim()) ? +text : refuse("Hãy gõ ngày, tháng và năm bằng chữ số."));

const fields = (form) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, name === "leap" || number(value)]));

const civil = ({ year, month, day }) => {
  if (month < 1 || month > 12) refuse(`Dương lịch không có tháng ${month}.`);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) refuse(`Tháng ${month} năm ${year} có ${days} ngày, không có ngày ${day}.`);
  return `${`${year}`.padStart(4, "0")}-${two(month)}-${two(day)}`;
};

const dates = {
  month: ({ year, month }) => civil({ year, month, day: year === 1900 && month === 1 ? 31 : 1 }),
  solar: civil,
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
const read = () => {
  const [, year, month, day] = (/^#(\d{4})-(\d\d)-(\d\d)$/.exec(location.hash) ?? []).map(Number);
  return day !== undefined && attempt(() => show(civil({ year, month, day })));
};
addEventListener("hashchange", read);
status.textContent = "";
if (!read()) {
  const said = status.textContent; // why the day of the address is not shown
  show(now());
  status.textContent = said || status.textContent;
}
