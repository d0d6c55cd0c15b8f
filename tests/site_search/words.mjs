// Runs the browser's modules in Node: one JSON answer a line for each text on stdin, its words as [key, folded].
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";

const source = readFileSync(process.argv[2]).toString("base64");
const { words } = await import(`data:text/javascript;base64,${source}`);
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(words(JSON.parse(line)).map(({ key, folded }) => [key, folded])));
}
