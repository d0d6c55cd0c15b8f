// Today and its month by Vietnam's clock, from the month's file; see docs/lunar-calendar.md.

const pad = (day) => `${day}`.padStart(2, "0");
const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];

export const element = (tag, textContent, facts) => Object.assign(document.createElement(tag), { textContent, ...facts });

// As in calendar-grid.html; `today` is a day of the month, or false.
export const monthTable = ({ name, tail, start, days }, today, address) => {
  const table = element("table", "", { className: "calendar-grid" });
  table.createCaption().textContent = name;
  const head = table.createTHead().insertRow();
  WEEKDAYS.forEach((abbr, i) => head.append(element("th", i < 6 ? `T${i + 2}` : "CN", { abbr, scope: "col" })));
  const body = table.createTBody();
  for (let place = 0; place < start + days.length; place++) {
    const row = place % 7 ? body.lastChild : body.insertRow();
    const day = place - start + 1;
    const cell = row.insertCell();
    if (day < 1) continue;
    const [lunar, marks, words] = days[day - 1];
    const ariaLabel = `${WEEKDAYS[place % 7]}, ${pad(day) + tail}, ${words}`;
    const link = element("a", lunar, { href: address(day), ariaLabel });
    link.prepend(element("b", day));
    if (day === today) link.ariaCurrent = "date";
    if (marks) cell.dataset.marks = marks;
    cell.append(link);
  }
  return table;
};

const place = document.querySelector('[data-component="calendar-today"] > div');
const { calendar } = place.parentNode.dataset;
const vietnam = () => Date.now() + 252e5;
let shown, bindGrid;

const factsOf = async (month) => {
  const answer = await fetch(`${calendar + month.replace("-", "/")}.json`);
  return answer.ok ? answer.json() : (await import("./calendar-words.js")).monthFacts(calendar, month);
};

const grid = (facts, date, today) => {
  const month = date.slice(0, 8);
  const isNow = today.startsWith(month);
  const table = monthTable(facts, isNow && +today.slice(8), (day) => `${calendar}#${month + pad(day)}`);
  const open = async (other) => {
    const next = grid(await factsOf(other.slice(0, 7)), other, today);
    table.replaceWith(next);
    next.querySelectorAll("a")[other.slice(8) - 1].focus();
  };
  const bind = async () => (bindGrid ??= (await import("./calendar-grid.js")).bindGrid)(table, date, open);
  table.addEventListener("focusin", bind, { once: true });
  return table;
};

const show = async () => {
  const today = new Date(vietnam()).toISOString().slice(0, 10);
  if (document.hidden || today === shown) return;
  const facts = await factsOf(today.slice(0, 7));
  shown = today;
  setTimeout(show, 864e5 - (vietnam() % 864e5));
  const day = +today.slice(8);
  const table = grid(facts, today, today);
  const [weekday, solar, lunar, ...marks] = table.querySelector("[aria-current]").ariaLabel.split(", ");
  const [tet, after] = facts.tet.find(([, days]) => days >= day - 1);
  const lines = [`${weekday}, ${solar}`, lunar, marks.join(", "), ...facts.days[day - 1].slice(3), facts.hours[(day - 1) % 6]];
  if (after >= day) lines.push(`Còn ${after - day + 1} ngày đến ${tet}`);
  const words = lines.filter(Boolean).map((line) => element("p", line));
  words[0].append(element("b", day));
  place.replaceChildren(...words, table);
};

document.addEventListener("visibilitychange", show);
show();
