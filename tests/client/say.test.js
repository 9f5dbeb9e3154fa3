// The text for the customer: the seller's own words, and Spanish as it is written.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Sayer } from "../../theme/client/calculator/say.js";
import { makeParcel } from "../../theme/client/cost/parcel.js";
import { calculatorOf } from "./cost-answers.js";

const words = JSON.parse(readFileSync(new URL("../../theme/messages/es.json", import.meta.url), "utf8")).calculator;

/** What the customer is told where a regime has these lines: [name, collector, rate, when]. */
function told(...lines) {
  const drawn = lines.map(([name, who, rate, at = "delivery"], place) =>
    ({ id: `l${place}`, kind: "vat", name, base: ["goods"], rate, collected_by: who, at, facts: [] }));
  const machine = calculatorOf({ schedule: { currency: "USD", regimes: [{ id: "r", since: null, lines: drawn }] } });
  const landed = machine.landed(makeParcel({ origin: "pe", day: "2026-11-21", goods: "100", freight: "20", currency: "USD" }));
  return new Sayer(words, "USD", {}, {}).toCustomer(landed.quote, landed).replaceAll("\u00a0", " ").split("\n");
}

test("who charges what, when, and the total", () => {
  assert.deepEqual(told(["IVA", "el courier", "0.19"]), [
    "Tu pedido: producto USD 100,00 y envío USD 20,00.",
    "Al recibirlo pagas IVA (USD 19,00). Lo cobra el courier.",
    "Total estimado en tu puerta: USD 139,00.",
  ]);
});

test("several charges of one collector stand in one sentence", () => {
  const [, sentence] = told(["Arancel", "el courier", "0.1"], ["Tasa", "el courier", "0.01"], ["IVA", "el courier", "0.2"]);
  assert.equal(sentence, "Al recibirlo pagas Arancel (USD 10,00), Tasa (USD 1,00) e IVA (USD 20,00). Los cobra el courier.");
});

test("who sells is the shop, never the customer", () => {
  const [, sentence] = told(["IVA", "tú o la plataforma, al pagar", "0.2", "checkout"]);
  assert.equal(sentence, "Al comprar pagas IVA (USD 20,00). Lo cobra nuestra tienda o la plataforma, al pagar.");
});

test("what nobody collects is the customer's to declare; what is zero is not told", () => {
  const text = told(["Arancel", "nadie", "0"], ["Impuesto", "nadie: tu cliente lo declara él mismo", "0.05"]);
  assert.equal(text[1], "Debes declarar y pagar tú: Impuesto (USD 5,00).");
  assert.equal(text.length, 3);
  assert.equal(told(["Arancel", "nadie", "0"])[1], words.customer.nothing);
});
