// The browser's test of potential over many sheets.
// Usage: node tests/client/potential-answers.js questions.json answers.json (tests/unit/test_potential_twins.py compares)
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess } from "../../theme/client/potential/engine.js";

/** `data` holds the test and the sizes by country. */
export function answerOf(data, { variant, country, unit_value: unitValue, sheet }) {
  return assess(data.test, variant, sheet, data.sizes[country] ?? null, unitValue);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , from, to] = process.argv;
  const data = JSON.parse(readFileSync(from, "utf8"));
  writeFileSync(to, JSON.stringify(data.asked.map((one) => answerOf(data, one))));
}
