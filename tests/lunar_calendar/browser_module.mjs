// Runs the browser's module in Node for test_browser_module.py: one JSON answer a line for each question on stdin.
// The module is read as a data: address, so that no package.json has to declare its kind.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const source = readFileSync(process.argv[2]).toString("base64");
const calendar = await import(`data:text/javascript;base64,${source}`);

for await (const line of createInterface({ input: process.stdin })) {
  const [name, argument] = JSON.parse(line);
  try {
    console.log(JSON.stringify(calendar[name](argument)));
  } catch (error) {
    console.log(JSON.stringify({ [error.name]: error.message }));
  }
}
