// The promises that the sources make about themselves.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const client = join(root, "theme/client");
const PURE = [
  "shared/calculations.js", "shared/days.js", "shared/fragment.js", "shared/kept-file.js", "shared/record.js", "shared/store.js", "shared/when.js", "shared/words.js",
  "checklist/backup.js", "checklist/csv.js", "checklist/export.js", "checklist/filters.js", "checklist/ics.js",
  "checklist/progress.js", "picker/pairs.js", "checklist/gaps.js",
  "programmes/eligibility.js", "programmes/filter.js", "shared/firm.js", "programmes/say.js", "shared/fold.js", "shared/slips.js",
  "shared/marked.js", "shared/filters.js", "trade/entrance.js", "trade/filter.js", "trade/fit.js",
  "mine/catalogue.js", "mine/changes.js", "mine/dates.js", "mine/held.js", "mine/merge.js", "mine/say.js", "mine/steps.js",
  "mine/whole.js", "resume/last.js",
  "products/data.js", "products/finder.js", "products/matching.js", "products/nomenclature.js", "products/spelling.js",
];

for (const path of PURE) {
  test(`${path} knows no page`, () => {
    const code = readFileSync(join(client, path), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
    assert.doesNotMatch(code, /\b(document|window|localStorage|location|Date\.now|new Date\(\))\b/);
  });
}

test("modules are short", () => {
  for (const path of readdirSync(client, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".js"))) {
    const lines = readFileSync(join(client, path), "utf8").split("\n").length;
    assert.ok(lines <= 250, `${relative(root, join(client, path))}: ${lines} lines`);
  }
});

test("the lock names no registry and package.json names exact versions", () => {
  // where a package asks for funding is its own business; where it was downloaded from is this machine's
  const lock = readFileSync(join(root, "package-lock.json"), "utf8").replace(/"funding": (\{[^}]*\}|\[[^\]]*\])/g, "");
  assert.doesNotMatch(lock, /https?:\/\/|"resolved"/);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const version of Object.values({ ...dependencies, ...devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/);
});
