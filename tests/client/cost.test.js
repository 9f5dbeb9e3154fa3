// The landed cost, over the cases that the Python twin runs too.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { Exchange, NoRateError } from "../../theme/client/cost/exchange.js";
import { Decimal, minorUnit } from "../../theme/client/cost/number.js";
import { makeParcel } from "../../theme/client/cost/parcel.js";
import { toMultiple } from "../../theme/client/cost/span.js";
import { holds, makeContext } from "../../theme/client/shared/when.js";
import { amount, answerOf, calculatorOf, folder, plain } from "./cost-answers.js";

const cases = JSON.parse(readFileSync(new URL("cost.json", folder), "utf8"));
const conditions = JSON.parse(readFileSync(new URL("when.json", folder), "utf8"));

function canonical(expected) {
  if (typeof expected === "string") return plain(expected);
  if (Array.isArray(expected)) return expected.map(canonical);
  if (!expected || typeof expected !== "object") return expected;
  const kept = ["id", "regime", "unknown"];
  return Object.fromEntries(Object.entries(expected).map(([key, one]) => [key, kept.includes(key) ? one : canonical(one)]));
}

for (const one of cases) {
  test(one.name, () => {
    const { unknown, ...found } = answerOf(calculatorOf(one).landed(makeParcel(one.parcel), one.scenario));
    const expected = canonical(one.expected);
    assert.deepEqual("unknown" in expected ? { ...found, unknown } : found, expected);
  });
}

for (const { name, when, sector_parents: parents, context, holds: expected } of conditions) {
  if (expected !== undefined) {
    test(`for certain: ${name}`, () => assert.equal(holds(when, makeContext(context, parents)), expected));
  }
}

test("a quote is the answer of the default regime alone", () => {
  for (const one of cases.filter((each) => !each.scenario)) {
    const machine = calculatorOf(one);
    const parcel = makeParcel(one.parcel);
    const { quote } = machine.landed(parcel);
    assert.deepEqual(amount(machine.quote(parcel)?.landed), amount(quote?.landed), one.name);
  }
});

test("what nobody said is assumed, and said", () => {
  const machine = calculatorOf({ schedule: { currency: "USD", regimes: [{ id: "r", since: null }] } });
  const given = { origin: "pe", day: "2026-11-20", goods: "10", currency: "USD" };
  const { assumed, parcel } = machine.landed(makeParcel(given));
  assert.deepEqual(assumed, ["channel", "purpose", "mode", "registered", "origin_proof"]);
  assert.deepEqual([parcel.channel, parcel.purpose, parcel.mode], ["b2c", "personal", "courier"]);
  assert.deepEqual([parcel.registered, parcel.origin_proof], [false, false]);
  const firm = machine.landed(makeParcel({ ...given, channel: "b2b", registered: true, origin_proof: true }));
  assert.deepEqual(firm.assumed, ["purpose", "mode"]);
  assert.equal(firm.parcel.purpose, "commercial");
});

test("a currency without a rate is refused", () => {
  const exchange = new Exchange({ EUR: "0.9" });
  assert.throws(() => exchange.convert(new Decimal(1), "USD", "PEN"), NoRateError);
  assert.throws(() => new Exchange({ EUR: "0" }).convert(new Decimal(1), "EUR", "USD"), RangeError);
});

test("rounding goes to multiples, each way", () => {
  const round = (number, of, mode) => toMultiple(new Decimal(number), new Decimal(of), mode).toFixed();
  assert.equal(round("0.125", "0.01"), "0.13");
  assert.equal(round("-0.125", "0.01"), "-0.13");
  assert.equal(round("1999.9999999999999999999999", "100", "down"), "2000");
  assert.equal(round("1999.99999", "100", "down"), "1900");
  assert.equal(round("1900.00000000000000000000001", "100", "up"), "1900");
  assert.equal(round("1900.01", "100", "up"), "2000");
  assert.equal(round("-1.5", "1", "up"), "-1");
  assert.equal(minorUnit("JPY").toFixed(), "1");
  assert.equal(minorUnit("PEN").toFixed(), "0.01");
});

test("division keeps 28 digits and gives the half to the even one", () => {
  assert.equal(new Decimal(1).div(3).toFixed(), "0.3333333333333333333333333333");
  assert.equal(new Decimal("1000000000000000000000000000").plus("0.5").toFixed(), "1000000000000000000000000000");
  assert.equal(new Decimal("1000000000000000000000000001").plus("0.5").toFixed(), "1000000000000000000000000002");
});

test("the engine knows no page, no clock and no floating point", () => {
  const cost = new URL("../../theme/client/cost/", import.meta.url);
  for (const name of readdirSync(cost)) {
    const code = readFileSync(new URL(name, cost), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
    assert.doesNotMatch(code, /\b(document|window|localStorage|location|Date|Math|parseFloat|toNumber)\b/, name);
  }
});
