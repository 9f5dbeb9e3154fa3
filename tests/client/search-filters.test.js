// The filters of the search: what they leave, and how many each choice would leave.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, left } from "../../theme/client/search/filters.js";

const NONE = { clase: "", pais: "", etapa: "", sector: "" };
/** id → page, and traits */
const FOUND = [
  { page: "mexico", traits: { clase: ["tax"], pais: ["mx"], etapa: [], sector: ["calzado"] } },
  { page: "mexico", traits: { clase: ["requirement"], pais: ["mx"], etapa: ["envio"], sector: [] } },
  { page: "peru", traits: { clase: ["requirement"], pais: ["pe"], etapa: ["envio"], sector: ["calzado"] } },
  { page: "etsy", traits: { clase: ["marketplace"], pais: ["mx", "pe"], etapa: [], sector: [] } },
];
const HITS = FOUND.map((_, id) => ({ id, score: 10 - id }));

/** @param {Partial<typeof NONE>} chosen */
function sifted(chosen) {
  const given = /** @type {const} */ ([HITS, { ...NONE, ...chosen }, (/** @type {number} */ id) => FOUND[id].traits, (/** @type {number} */ id) => FOUND[id].page]);
  return { shown: left(...given), counts: counted(...given) };
}

test("unfiltered, a page is one answer", () => {
  const { shown, counts } = sifted({});
  assert.deepEqual(shown, [0, 2, 3]);
  assert.equal(counts.pais.get(""), 3);
});

test("a filter shows every part, as many as its choice told", () => {
  assert.equal(sifted({}).counts.pais.get("mx"), 3);
  assert.deepEqual(sifted({ pais: "mx" }).shown, [0, 1, 3]);
});

test("what a choice tells is what is left once it is made, whatever else is chosen", () => {
  for (const pais of ["", "mx", "pe"]) {
    for (const clase of ["", "tax", "requirement", "marketplace"]) {
      const { shown, counts } = sifted({ pais, clase });
      assert.equal(counts.pais.get(pais) ?? 0, shown.length);
      for (const other of ["mx", "pe"]) assert.equal(counts.pais.get(other) ?? 0, sifted({ pais: other, clase }).shown.length);
    }
  }
});
