// How long the product finder takes for a keystroke; prints one JSON object. Usage: node benchmarks/finder.js
// Every case of tests/cases/finder.yaml is typed letter by letter; `keystroke` is in milliseconds.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { unpack } from "../theme/client/products/data.js";
import { Finder } from "../theme/client/products/finder.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, PYTHONPATH: root };
const text = execFileSync(`${root}.venv/bin/python`, ["-m", "tests.finder_data"], { cwd: root, env });
const words = readFileSync(`${root}tests/cases/finder.yaml`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("- "))
  .map((line) => JSON.parse(line.slice(2))[0]);

const beginning = performance.now();
const products = unpack(JSON.parse(text.toString()));
const finder = new Finder(products);
finder.prepare();
const prepared = performance.now() - beginning;

const times = [];
for (const word of words) {
  for (let length = 1; length <= word.length; length += 1) {
    const start = performance.now();
    finder.find(word.slice(0, length));
    times.push(performance.now() - start);
  }
}
times.sort((one, two) => one - two);
const at = (share) => Number(times[Math.floor((times.length - 1) * share)].toFixed(2));
console.log(JSON.stringify({
  products: products.length,
  words: finder.known.length,
  gzip: gzipSync(text, { level: 9 }).length,
  prepare: Number(prepared.toFixed(1)),
  keystrokes: times.length,
  keystroke: { median: at(0.5), p95: at(0.95), most: at(1) },
  node: process.version,
}));
