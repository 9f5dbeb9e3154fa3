// What a regime warns of, over the cases that the Python twin runs too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cautions } from "../../theme/client/cost/cautions.js";

const { warnings, parents, cases } = JSON.parse(readFileSync(new URL("../cases/cautions.json", import.meta.url), "utf8"));

for (const { name, parcel, texts } of cases) {
  test(name, () => assert.deepEqual(cautions({ warnings }, parcel, parents), texts));
}
