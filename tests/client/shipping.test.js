// Ways to ship: what fits a parcel, what may, what does not and why; and the ways out of the country.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, judge, judgeWay, saysSomething } from "../../theme/client/shipping/choose.js";
import { sayCount, sayVerdict, sayWay } from "../../theme/client/shipping/say.js";

const words = JSON.parse(readFileSync(new URL("../../theme/messages/es.json", import.meta.url), "utf8")).logisticsMessages;
const NONE = { origin: "", destination: "", value: null, weight: null };
const TRIP = { origin: "pe", destination: "us", value: "120", weight: "1.4" };
const POST = { kind: "postal", name: "Correo", price: 0, from: ["pe"], to: ["us", "eu"], kg: "30", value: "7500", currency: "USD" };
const NAMES = { pe: "Perú", us: "Estados Unidos", cl: "Chile", eu: "Unión Europea" };
const codes = (points) => points.map(({ code }) => code);

for (const [name, option, trip, answer, reasons, confirm] of [
  ["all is known and within", {}, {}, "fits", [], []],
  ["at the limit", {}, { weight: "30", value: "7500" }, "fits", [], []],
  ["over the weight", {}, { weight: "30.001" }, "no", ["kg"], []],
  ["over the value", {}, { value: "7500.01" }, "no", ["value"], []],
  ["over both", {}, { weight: "31", value: "8000" }, "no", ["kg", "value"], []],
  ["limits that nobody knows exclude nothing", { kg: undefined, value: undefined }, { weight: "900", value: "99999" }, "maybe", [], ["kg", "value"]],
  ["limits in another currency are no number to compare", { currency: "PEN" }, { value: "99999" }, "maybe", [], ["value"]],
  ["limits that nobody has confirmed", { doubt: ["limits"] }, {}, "maybe", [], ["kgDoubt", "valueDoubt"]],
  ["over a limit that nobody has confirmed", { doubt: ["limits"] }, { weight: "40" }, "no", ["kg"], []],
  ["neither weight nor value said", { kg: undefined, value: undefined }, { weight: null, value: null }, "fits", [], []],
  ["another origin", {}, { origin: "cl" }, "no", ["from"], []],
  ["an origin that nobody has confirmed", { doubt: ["serves_from"] }, {}, "maybe", [], ["from"]],
  ["a destination that it does not reach", {}, { destination: "cl" }, "no", ["to"], []],
  ["where it is not said to what countries", { to: undefined }, {}, "maybe", [], ["to"]],
  ["a country to which it sends no more", { to: undefined, not: ["us"] }, {}, "no", ["not"], []],
]) {
  test(`an option: ${name}`, () => {
    const found = judge({ ...POST, ...option }, { ...TRIP, ...trip });
    assert.deepEqual([found.answer, codes(found.reasons), codes(found.confirm)], [answer, reasons, confirm]);
  });
}

test("a warehouse helps where it stands, and only in a part of the trip", () => {
  const store = { kind: "fulfilment", name: "Bodega", price: 3, from: ["us"], doubt: ["serves_from"] };
  const here = judge(store, TRIP);
  assert.deepEqual([here.answer, codes(here.parts), codes(here.confirm)], ["part", ["warehouse"], ["warehouse"]]);
  assert.equal(judge(store, { ...TRIP, destination: "eu" }).answer, "no");
  assert.equal(judge(store, { ...NONE, origin: "pe" }).answer, "part");
});

test("a courier inside a country helps at either end, and nowhere else", () => {
  const local = { kind: "last-mile", name: "Local", price: 0, from: ["pe", "cl"] };
  assert.deepEqual(codes(judge(local, TRIP).parts), ["here"]);
  assert.deepEqual(codes(judge(local, { ...TRIP, destination: "cl" }).parts), ["there", "here"]);
  assert.deepEqual(codes(judge(local, { ...TRIP, origin: "mx" }).reasons), ["local"]);
  assert.equal(judge(local, { ...NONE, origin: "mx" }).answer, "part");
});

test("the surest come first, then those with least to ask, then the cheapest", () => {
  const options = {
    dear: { ...POST, name: "Caro", price: 4 },
    ask: { ...POST, name: "Pregunta", kg: undefined },
    no: { ...POST, from: ["cl"] },
    cheap: { ...POST, name: "Barato" },
  };
  assert.deepEqual(choose(options, TRIP).map(({ id }) => id), ["cheap", "dear", "ask", "no"]);
});

test("nothing is judged before something is said", () => {
  assert.equal(saysSomething(NONE), false);
  assert.equal(saysSomething({ ...NONE, weight: "0" }), true);
});

for (const [name, regime, trip, answer] of [
  ["within", { value: "3000", currency: "USD", modes: ["courier"] }, {}, "fits"],
  ["over the value", { value: "3000", currency: "USD", modes: ["courier"] }, { value: "3000.5" }, "over"],
  ["over the weight", { value: "7500", kg: "30", currency: "USD", modes: ["post"] }, { weight: "31" }, "over"],
  ["a limit that nobody knows", { modes: ["post"] }, {}, "check"],
  ["a limit that nobody has confirmed", { value: "7500", currency: "USD", modes: ["post"], doubt: true }, {}, "check"],
  ["the full procedure, without a limit", { modes: ["formal"] }, {}, "open"],
  ["nothing said", { value: "3000", currency: "USD", modes: ["courier"] }, { value: null, weight: null }, ""],
]) {
  test(`a way out: ${name}`, () => assert.equal(judgeWay({ id: "x", country: "pe", ...regime }, { ...TRIP, ...trip }).answer, answer));
}

test("the reasons and what to confirm are said with their numbers and countries", () => {
  const say = (option, trip) => sayVerdict(judge({ ...POST, ...option }, { ...TRIP, ...trip }), { ...TRIP, ...trip }, NAMES, words)
    .map(({ lead, text }) => `${lead}${lead && ": "}${text}`).join(" ");
  assert.equal(say({}, { value: "9000" }), "Vale más que su límite: USD\u00a07.500.");
  assert.equal(say({}, { destination: "cl" }), "Solo llega a Estados Unidos y Unión Europea.");
  assert.equal(say({ to: undefined, kg: undefined, value: undefined }, {}),
    "Confirma: que llega a Estados Unidos, el peso máximo y el valor máximo.");
  assert.match(say({ doubt: ["limits"] }, { value: null }), /sigue en 30\u00a0kg/);
  assert.equal(say({}, {}), "");
});

test("the count says only what there is", () => {
  const of = (...answers) => answers.map((answer) => ({ answer, reasons: [], confirm: [], parts: [] }));
  assert.equal(sayCount(of("maybe", "no", "no"), words), "1 puede servir y 2 no sirven.");
  assert.equal(sayWay("over", [{ code: "value", limit: "2000" }], words), "Tu envío no cabe: vale más de USD\u00a02.000");
  assert.equal(sayWay("", [], words), "");
});
