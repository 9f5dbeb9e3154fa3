// Who may ask for a programme, over the cases that the Python twin runs too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eligibility } from "../../theme/client/programmes/eligibility.js";

const cases = JSON.parse(readFileSync(new URL("../cases/eligibility.json", import.meta.url), "utf8"));

for (const { name, offer, profile, sector_parents: parents, expected } of cases) {
  test(name, () => assert.deepEqual(eligibility(offer, profile, parents), expected));
}
