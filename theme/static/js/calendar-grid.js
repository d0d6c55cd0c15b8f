// A month's table as a grid: arrows move by a day or a week, Home and End within the week, with Ctrl within the month,
// PageUp and PageDown by a month, after the grid pattern of the ARIA Authoring Practices Guide.

const DAY = 864e5;
const toText = (time) => new Date(time).toISOString().slice(0, 10);

export const monthsOn = (date, count) => {
  const [year, month, day] = date.split("-").map(Number);
  const days = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toText(Date.UTC(year, month - 1 + count, Math.min(day, days)));
};

// A caller that has this module already binds at once: a key pressed between two months must not be lost.
// `day` is any day of the table's month; `open` is called with a day of another month.
export const bindGrid = (table, day, open) => {
  const links = [...table.querySelectorAll("a")];
  const first = Date.parse(`${day.slice(0, 8)}01`);
  const rove = (current) => links.forEach((link) => (link.tabIndex = link === current ? 0 : -1));
  const inWeek = (time) => (new Date(time).getUTCDay() + 6) % 7;
  const moves = {
    ArrowLeft: (time) => time - DAY,
    ArrowRight: (time) => time + DAY,
    ArrowUp: (time) => time - 7 * DAY,
    ArrowDown: (time) => time + 7 * DAY,
    Home: (time, all) => (all ? first : Math.max(first, time - inWeek(time) * DAY)),
    End: (time, all) => Math.min(first + (links.length - 1) * DAY, all ? Infinity : time + (6 - inWeek(time)) * DAY),
    PageUp: (time) => Date.parse(monthsOn(toText(time), -1)),
    PageDown: (time) => Date.parse(monthsOn(toText(time), 1)),
  };
  table.setAttribute("role", "grid");
  rove(links.find((link) => link === document.activeElement) ?? table.querySelector("[aria-selected] a, [aria-current]") ?? links[0]);
  table.addEventListener("focusin", (event) => rove(event.target.closest("a")));
  table.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    const place = links.indexOf(event.target);
    if (!move || place < 0 || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const time = move(first + place * DAY, event.ctrlKey);
    const target = links[(time - first) / DAY];
    if (target) target.focus();
    else open(toText(time));
  });
};

// On a month's own page: marks today and shows what is said of it, unless the address names a day.
const bindPage = (table) => {
  const [, calendar, year, number] = location.pathname.match(/^(.*\/)(\d{4})\/(\d\d)\/$/) ?? [];
  if (!year) return; // an example on the style-guide page
  const month = `${year}-${number}`;
  const today = toText(Date.now() + 252e5);
  const days = document.querySelectorAll(".calendar-day");
  const show = () => {
    const named = location.hash.match(/^#(?:o_|ngay-)(\d\d)$/)?.[1];
    const shown = document.getElementById(`ngay-${named}`) ? named : (today.startsWith(month) ? today.slice(8) : "01");
    days.forEach((day) => (day.dataset.open = day.id === `ngay-${shown}`));
  };
  if (today.startsWith(month)) document.getElementById(`o_${today.slice(8)}`).ariaCurrent = "date";
  addEventListener("hashchange", show);
  show();
  bindGrid(table, `${month}-01`, (date) => {
    const page = date < month ? table.dataset.previous : table.dataset.next;
    location.assign(page ? `${page}#o_${date.slice(8)}` : `${calendar}#${date}`);
  });
};

document.querySelectorAll('[data-component="calendar-grid"]').forEach(bindPage);
