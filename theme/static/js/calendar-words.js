// Any day of 1900 to 2100 in words, as plugins/lunar_calendar/day_rows.py and month_file.py say it of months with pages.

import { dayPanel } from "./lunar-calendar.js";

const FIRST_DAY = "1900-01-31";
const OUTSIDE = "không có ngày âm lịch";
const loaded = {};

export const load = (calendar) =>
  (loaded[calendar] ??= fetch(`${calendar}du-lieu.json`).then((answer) => {
    if (!answer.ok) throw Error(`${answer.status}`);
    return answer.json();
  }));

export const monthFacts = async (calendar, month) => factsOf(await load(calendar), month);

const capitalized = (words) => words[0].toUpperCase() + words.slice(1);

const dmy = (date) => date.split("-").reverse().join("/");

const canChi = (data, place) => `${data.can[place % 10]} ${data.chi[place % 12]}`;

const monthWords = (data, { month, leap }) => `tháng ${leap ? `${month} nhuận` : data.months[month - 1]}`;

const dayWords = (day) => (day === 15 ? "rằm" : `${day <= 10 ? "mùng" : "ngày"} ${day}`);

const inFull = (data, panel) =>
  `${dayWords(panel.lunar.day)} ${monthWords(data, panel.lunar)} năm ${canChi(data, panel.canChi.year)}`;

const observancesOf = (data, date, panel) => {
  const [year, month, day] = date.split("-").map(Number);
  const { lunar } = panel;
  const ways = [`d${day}/${month}`, `t${panel.daysUntilTet}`];
  if (!lunar.leap) ways.push(`a${lunar.day}/${lunar.month}`);
  if (panel.tietKhiBegins) ways.push(`k${panel.tietKhi}`);
  return data.observances.filter(([, way, , from]) => ways.includes(way) && from <= year);
};

const tetName = (data, { daysUntilTet, lunar }) => `Tết ${canChi(data, (lunar.year + (daysUntilTet > 0) + 56) % 60)}`;

const untilTet = (data, panel) =>
  panel.daysUntilTet ? `Còn ${panel.daysUntilTet} ngày đến ${tetName(data, panel)}` : `Mùng 1 ${tetName(data, panel)}`;

const inWords = (data, date, panel) => {
  const marks = observancesOf(data, date, panel).map(([name]) => name);
  if (panel.tietKhiBegins) marks.push(`tiết ${data.terms[panel.tietKhi]}`);
  if (data.leave[date]) marks.push(data.leave[date]);
  return [inFull(data, panel), ...marks].join(", ");
};

// The day as a screen reader tells it.
export const spoken = (data, date) => {
  const panel = dayPanel(date);
  return `${data.weekdays[panel.weekday]}, ${dmy(date)}, ${inWords(data, date, panel)}`;
};

const marksOf = (data, date, panel) => {
  const observances = observancesOf(data, date, panel);
  const leave = data.leave[date] ?? "";
  const off = leave.startsWith("nghỉ") || observances.some(([, , off]) => off);
  const marks = [panel.lunar.day === 1 && "first", panel.lunar.day === 15 && "full", off && "off"];
  return [...marks, !off && (leave || observances.length) && "noted"].filter(Boolean).join(" ");
};

const cellWords = ({ day, month, leap }) => (day === 1 ? `1/${month}${leap ? "N" : ""}` : `${day}`);

const dayFacts = (data, date) => {
  const panel = dayPanel(date);
  return [
    cellWords(panel.lunar),
    marksOf(data, date, panel),
    inWords(data, date, panel),
    `Ngày ${canChi(data, panel.canChi.day)}, tháng ${canChi(data, panel.canChi.month)}`,
    ...(panel.tietKhiBegins ? [] : [`Tiết ${data.terms[panel.tietKhi]}`]),
  ];
};

// The file of a month that has one; plugins/lunar_calendar/month_file.py describes its form.
export const factsOf = (data, month) => {
  const [year, number] = month.split("-");
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const dates = Array.from({ length: count }, (_, day) => `${month}-${`${day + 1}`.padStart(2, "0")}`);
  const days = dates.map((date) => (date < FIRST_DAY ? ["", "", OUTSIDE] : dayFacts(data, date)));
  const panels = dates.filter((date) => date >= FIRST_DAY).map((date) => dayPanel(date));
  const hours = panels.slice(0, 6).map(({ gioHoangDao }) => gioHoangDao.map((chi) => data.chi[chi]).join(", "));
  return {
    name: `Tháng ${+number} năm ${year}`,
    tail: `/${number}/${year}`,
    start: (new Date(dates[0]).getUTCDay() + 6) % 7,
    tet: [...new Map(panels.map((panel, place) => [tetName(data, panel), panel.daysUntilTet + place]))],
    hours: hours.map((words) => `Giờ hoàng đạo: ${words}`),
    days,
  };
};

const leaveWords = (data, date) => {
  const year = date.slice(0, 4);
  const source = data.announced[year] ?? `Lịch nghỉ năm ${+year}: chưa có thông báo.`;
  return data.leave[date] ? `${capitalized(data.leave[date])}. ${source}` : source;
};

const hours = (data, chi) => `${data.chi[chi]} (${(2 * chi + 23) % 24}–${(2 * chi + 1) % 24} giờ)`;

const termWords = (data, date, panel) => {
  const name = data.terms[panel.tietKhi];
  if (!panel.tietKhiBegins) return name;
  return data.termTimes[date] ? `${name}, bắt đầu lúc ${data.termTimes[date]}` : `${name}, bắt đầu trong ngày`;
};

const trucWords = (data, { truc, trucByLunarMonth }) =>
  truc === trucByLunarMonth ? data.truc[truc] : `${data.truc[truc]} (tính theo tháng âm lịch: ${data.truc[trucByLunarMonth]})`;

// Label and words of everything that the calendar says of a day.
export const dayRows = (data, date) => {
  const panel = dayPanel(date);
  const { lunar, canChi: names, monthDays } = panel;
  const observances = observancesOf(data, date, panel).map(([name]) => name);
  const [day, month, year, hour] = [names.day, names.month, names.year, names.hourTy].map((place) => canChi(data, place));
  const length = monthDays === 30 ? "đủ" : "thiếu";
  return [
    ["Âm lịch", capitalized(inFull(data, panel))],
    ...(observances.length ? [["Ngày lễ, kỷ niệm", observances.join("; ")]] : []),
    ["Nghỉ lễ", leaveWords(data, date)],
    ["Can chi", `Ngày ${day}, tháng ${month}, năm ${year}; giờ đầu ngày ${hour}`],
    ["Tháng âm lịch", `${capitalized(monthWords(data, lunar))}, tháng ${length}, ${monthDays} ngày`],
    ["Tiết khí", termWords(data, date, panel)],
    ["Ngày", `${panel.hoangDao ? "Hoàng đạo" : "Hắc đạo"}, ${data.than[panel.thanTrucNhat]}`],
    ["Giờ hoàng đạo", panel.gioHoangDao.map((chi) => hours(data, chi)).join(", ")],
    ["Trực", trucWords(data, panel)],
    ["Sao", data.sao28[panel.sao28]],
    ["Nạp âm", data.napAm[panel.napAmDay]],
    ["Đến Tết", untilTet(data, panel)],
  ];
};

export const dayTitle = (data, date) => `${data.weekdays[dayPanel(date).weekday]}, ${dmy(date)}`;
