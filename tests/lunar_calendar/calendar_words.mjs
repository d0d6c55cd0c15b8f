// Runs theme/static/js/calendar-words.js for test_calendar_words.py: the facts of every month, the rows of every day.
import { readFileSync } from "node:fs";

const [folder, data] = process.argv.slice(2);
const words = await import(`${folder}/calendar-words.js`);
const known = JSON.parse(readFileSync(data, "utf-8"));
const months = [];
for (let month = 1900 * 12 + 1; month < 2101 * 12; month++) {
  months.push(`${Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, "0")}`);
}
for (const month of months) {
  const facts = words.factsOf(known, month);
  const dates = facts.days.map((_, day) => `${month}-${`${day + 1}`.padStart(2, "0")}`);
  const days = dates.map((date) => [words.dayTitle(known, date), words.spoken(known, date), words.dayRows(known, date)]);
  console.log(JSON.stringify([facts, days]));
}
