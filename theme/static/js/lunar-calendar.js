// The Vietnamese lunar calendar, twin of plugins/lunar_calendar; docs/lunar-calendar.md explains both.
// A date is "YYYY-MM-DD", a day its number from 1970-01-01. A panel holds numbers; the page has words.

// tables
const MONTH_RUNS = "343661661632314323328h82566166163231432314341843825843663432314341143413234366366366348143411434132343661663665463432314341323431236166348ff32341323431236166348328h82384366166168148ff843661661632314323325238258436616634323143413234184384546366343231434114341843663483483432314341143413234366166hf32323323413234366166348fa238413236166166348ff84184366163213432314323fa2384366163213432314323843843663661632134323143413234364366548166343231434114341843663485283252314341323413234366348ff84132341323616616632afa23841861661632134323ff841861661614134323823f843663661614134143143418436636634816321341431416166364";
const LEAP_GAPS = "8xzyszxtyzyszyszyytyytyyzsyzsyyytyytxzytyztxyyszywvzxtyytyyzsyzsyyzsyzsyyy";
const A_DAY_EARLIER = [365, 872, 913, 929, 1157, 1283, 3667, 4770];
const A_DAY_LATER = [192, 1111, 1126, 1949, 2007, 2490, 3222, 3848, 4163, 4191, 4228, 4689];
// end of tables

const FIRST_DAY = -25537;
const LAST_DAY = 47846;
const SCOPE = "Lịch này chỉ tính từ 31/01/1900 đến 31/12/2100, không có";
const HOANG_DAO = [0, 1, 4, 5, 7, 10];

const refuse = (reason) => {
  throw RangeError(reason);
};

const toDate = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

const toDay = (date) => {
  const day = Date.parse(date) / 864e5;
  const inScope = day >= FIRST_DAY && day <= LAST_DAY && toDate(day) === date;
  return inScope ? day : refuse(`${SCOPE} ngày ${date}.`);
};

const unpackMonths = () => {
  const months = [];
  const [runs, gaps] = [MONTH_RUNS, LEAP_GAPS].map((digits) => Array.from(digits, (digit) => parseInt(digit, 36)));
  let [year, month, leap, first, days, gap] = [1900, 1, false, FIRST_DAY, 29, gaps.shift()];
  for (let run of runs) {
    while (run--) {
      months.push({ year, month, leap, first, days });
      first += days;
      days = 59 - days;
      leap = !leap && --gap === 0;
      if (leap) gap = gaps.shift();
      else month++;
      if (month > 12) [year, month] = [year + 1, 1];
    }
    days = 59 - days;
  }
  return months;
};

const months = unpackMonths();

const monthOf = (day) => months.find(({ first, days }) => day < first + days);

const termDay = (count) => {
  const anomaly = 0.261787 * count + 0.065;
  const estimate = 15.218424 * count - 25561.821 - 1.943 * Math.sin(anomaly) + 0.011 * Math.sin(2 * anomaly);
  return Math.floor(estimate) + A_DAY_LATER.includes(count) - A_DAY_EARLIER.includes(count);
};

const thanAt = (chi, base) => (chi - 2 * base + 28) % 12;

// The Vietnamese date at `now`, a Date or milliseconds, whatever the zone of the device.
export const today = (now) => toDate((+now + 252e5) / 864e5);

export const toLunar = (date) => {
  const day = toDay(date);
  const { year, month, leap, first } = monthOf(day);
  return { year, month, day: day - first + 1, leap };
};

export const toSolar = ({ year, month, day, leap = false }) => {
  const name = `tháng ${month}${leap ? " nhuận" : ""}`;
  const found = months.find((m) => m.year === year && m.month === month && m.leap === leap);
  if (!found && year >= 1900 && year <= 2100) refuse(`Năm ${year} âm lịch không có ${name}.`);
  if (!found) refuse(`${SCOPE} ${name} năm ${year} âm lịch.`);
  const { first, days } = found;
  if (!(day >= 1 && day <= days && Number.isInteger(day))) {
    refuse(`Năm ${year} âm lịch: ${name} có ${days} ngày, không có ngày ${day}.`);
  }
  return toDate(toDay(toDate(first + day - 1)));
};

export const dayPanel = (date) => {
  const day = toDay(date);
  const lunar = toLunar(date);
  const { year, month } = lunar;
  const jdn = day + 2440588;
  const cycle = (jdn + 49) % 60;
  const chi = cycle % 12;
  let term = Math.ceil((day + 25564) / 15.2);
  while (termDay(term) > day) term--;
  const gioThan = Array.from({ length: 12 }, (_, hour) => thanAt(hour, chi));
  const than = thanAt(chi, month + 1);
  return {
    jdn,
    weekday: (jdn + 1) % 7,
    lunar,
    monthDays: monthOf(day).days,
    canChi: { year: (year + 56) % 60, month: (12 * year + month + 13) % 60, day: cycle, hourTy: (12 * cycle) % 60 },
    tietKhi: term % 24,
    tietKhiBegins: termDay(term) === day,
    truc: (chi - (term >> 1) + 2423) % 12,
    trucByLunarMonth: (chi - month + 23) % 12,
    sao28: (jdn + 11) % 28,
    thanTrucNhat: than,
    hoangDao: HOANG_DAO.includes(than),
    gioThan,
    gioHoangDao: [...gioThan.keys()].filter((hour) => HOANG_DAO.includes(gioThan[hour])),
    napAmDay: cycle >> 1,
    daysUntilTet: months.find(({ first, month, leap }) => first >= day && month === 1 && !leap).first - day,
  };
};
