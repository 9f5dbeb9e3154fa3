// The condition `when`, over the cases that the Python twin runs too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { applies, makeContext, sectorFamily } from "../../theme/client/shared/when.js";

const cases = JSON.parse(readFileSync(new URL("../cases/when.json", import.meta.url), "utf8"));

for (const { name, when, sector_parents: parents, context, expected } of cases) {
  test(name, () => assert.equal(applies(when, makeContext(context, parents)), expected));
}

test("a family is the sector, what is above it and what is below it", () => {
  const parents = { alimentos: "bienes", cafe: "alimentos", calzado: "bienes" };
  assert.deepEqual(sectorFamily("alimentos", parents), {
    self: ["alimentos", "bienes"],
    family: ["alimentos", "bienes", "cafe"],
  });
  assert.deepEqual(sectorFamily("", parents), { self: [], family: [] });
});
