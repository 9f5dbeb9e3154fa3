// The browser's reading of registries and its figures.
// Usage: node tests/client/indicators-answers.js questions.json answers.json (tests/unit/test_indicator_cases.py compares)
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { report } from "../../theme/client/indicators/figures.js";
import { readRegistry } from "../../theme/client/indicators/reading.js";
import { isPacked, readText } from "../../theme/client/indicators/table.js";
import { readSheet } from "../../theme/client/indicators/workbook.js";

/** `registry` as the page carries it; each question is a file with what is asked of it. */
export async function answerOf(registry, { file, today, period, universe = null, sheet }) {
  const raw = new Uint8Array(readFileSync(file));
  const table = isPacked(raw) ? (await readSheet(raw, sheet)).table : readText(raw);
  const reading = readRegistry(table, registry, today);
  return { reading, report: reading.readable ? report(reading.firms, period, universe) : null };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , from, to] = process.argv;
  const { registry, asked } = JSON.parse(readFileSync(from, "utf8"));
  const answers = [];
  for (const one of asked) answers.push(await answerOf(registry, one));
  writeFileSync(to, JSON.stringify(answers));
}
