// The reader's marks on programmes, as the store keeps them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarked, setMarked, setMarkNote } from "../../theme/client/shared/marked.js";
import { emptyRecord, readRecord } from "../../theme/client/shared/record.js";

const day = "2026-11-21";
const with_ = (programmes) => ({ ...emptyRecord(), programmes });

test("a mark has its day", () => {
  const record = setMarked("pe-exporta-facil", { day })(emptyRecord());
  assert.deepEqual(readMarked(record), { "pe-exporta-facil": { day } });
  assert.deepEqual(record.programmes, { "pe-exporta-facil": { day } });
});

test("marking twice keeps the first day and the note", () => {
  const record = setMarked("a", { day })(with_({ a: { day: "2026-01-02", note: "llamar" } }));
  assert.deepEqual(readMarked(record), { a: { day: "2026-01-02", note: "llamar" } });
});

test("a mark that was taken away can be put back as it was", () => {
  const mark = { day: "2026-01-02", note: "llamar" };
  const without = setMarked("a", null)(with_({ a: mark, b: { day } }));
  assert.deepEqual(without.programmes, { b: { day } });
  assert.deepEqual(readMarked(setMarked("a", mark)(without)).a, mark);
});

test("a note is written, changed and removed; what is not marked has none", () => {
  const marked = setMarked("a", { day })(emptyRecord());
  const noted = setMarkNote("a", "llamar el lunes")(marked);
  assert.deepEqual(readMarked(noted).a, { day, note: "llamar el lunes" });
  assert.deepEqual(readMarked(setMarkNote("a", "")(noted)).a, { day });
  assert.equal(setMarkNote("b", "nada")(marked), marked);
});

test("what is not sound is not read, and stays where it is", () => {
  const odd = { a: { day: "2026-02-30" }, b: "x", c: { day, note: 7 }, d: { day, otro: 1 } };
  assert.deepEqual(readMarked(with_(odd)), { d: { day, otro: 1 } });
  assert.deepEqual(setMarked("e", { day })(with_(odd)).programmes, { ...odd, e: { day } });
  for (const wrong of [undefined, null, [], "x"]) assert.deepEqual(readMarked(with_(wrong)), {});
});

test("marks outlive a visit: the record keeps them, and nothing else changes", () => {
  const before = { ...emptyRecord(), choices: { origin: "pe" } };
  const { record, damaged } = readRecord(JSON.stringify(setMarked("a", { day })(before)));
  assert.equal(damaged, false);
  assert.deepEqual(readMarked(record), { a: { day } });
  assert.deepEqual(record.choices, { origin: "pe" });
});
