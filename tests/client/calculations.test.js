// The kept calculations in the store's record.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST, addCalculation, calculationsOf, removeCalculation } from "../../theme/client/shared/calculations.js";
import { emptyRecord, readRecord, setChoices } from "../../theme/client/shared/record.js";

const one = (value, more = {}) => ({
  fragment: `#desde=pe&hacia=co&valor=${value}`, title: `USD ${value}`, total: `USD ${value},00`, currency: "USD", day: "2026-11-21", ...more,
});
const kept = (...all) => all.reduce((record, calculation) => addCalculation(calculation)(record), emptyRecord());

test("the newest comes first, and the same calculation stands there once", () => {
  const record = kept(one(1), one(2), one(1, { total: "USD 9,00" }));
  assert.deepEqual(calculationsOf(record), [one(1, { total: "USD 9,00" }), one(2)]);
});

test("one is removed, the others stay", () => {
  const record = removeCalculation(one(1).fragment)(kept(one(1), one(2)));
  assert.deepEqual(calculationsOf(record), [one(2)]);
  assert.deepEqual(calculationsOf(removeCalculation("#x=1")(emptyRecord())), []);
});

test("the list does not grow without end", () => {
  const record = kept(...Array.from({ length: MOST + 3 }, (_, at) => one(at)));
  assert.equal(calculationsOf(record).length, MOST);
  assert.deepEqual(calculationsOf(record)[0], one(MOST + 2));
});

test("the list survives storage and changes of other parts of the record", () => {
  const { record, damaged } = readRecord(JSON.stringify(setChoices({ origin: "pe" })(kept(one(1)))));
  assert.equal(damaged, false);
  assert.deepEqual(calculationsOf(record), [one(1)]);
});

test("what is not a calculation is not shown, and not thrown away either", () => {
  const odd = [null, "x", { fragment: "#a=1" }, one(3, { day: "ayer" }), one(4, { fragment: "javascript:alert(1)" })];
  const record = { ...emptyRecord(), calculations: odd };
  assert.deepEqual(calculationsOf(record), []);
  const more = addCalculation(one(5))(record);
  assert.deepEqual(calculationsOf(more), [one(5)]);
  assert.equal(more.calculations.length, odd.length + 1);
  for (const wrong of [{}, "x", 7, null]) assert.deepEqual(calculationsOf(addCalculation(one(6))({ ...emptyRecord(), calculations: wrong })), [one(6)]);
});
