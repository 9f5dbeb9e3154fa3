// The papers that are filled in: their sums in exact decimals, and what the device keeps of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clearSheet, englishDay, firstSheet, readSheet, setSheet } from "../../theme/client/papers/sheet.js";
import { columnSums, invoiceSums, isWrong, printed, written } from "../../theme/client/papers/sums.js";
import { emptyRecord } from "../../theme/client/shared/record.js";

const line = (quantity, price, more = {}) => ({ description: "x", quantity, price, ...more });
const said = ({ goods, total, amounts }) => [amounts, goods, total].flat().map((one) => one && one.toFixed());

for (const [name, lines, fields, expected] of [
  ["one line", [line("2", "60")], {}, ["120", "120", "120"]],
  ["what binary numbers get wrong", [line("3", "0.1"), line("1", "0.2")], {}, ["0.3", "0.2", "0.5", "0.5"]],
  ["as it is written in Spanish", [line("1.000", "1.250,335")], { freight: "30,5" }, ["1250335", "1250335", "1250365.5"]],
  ["a line is rounded once, half up", [line("3", "0.335"), line("1", "0.005")], {}, ["1.01", "0.01", "1.02", "1.02"]],
  ["a currency without cents", [line("3", "333.5")], { currency: "CLP", freight: "0.5" }, ["1001", "1001", "1002"]],
  ["freight and insurance", [line("1", "100")], { freight: "30", insurance: "2.50" }, ["100", "100", "132.5"]],
  ["a line without a price: no sum", [line("1", "100"), line("1", "")], {}, ["100", null, null, null]],
  ["a line that is blank counts for nothing", [line("1", "100"), { quantity: "", price: " " }], {}, ["100", null, "100", "100"]],
  ["a price that is no number", [line("1", "cien")], {}, [null, null, null]],
  ["a freight that is no number: no total", [line("1", "100")], { freight: "gratis" }, ["100", "100", null]],
  ["nothing", [{ quantity: "", price: "" }], {}, [null, null, null]],
  ["large numbers keep every cent", [line("999999", "99999999.99")], {}, ["99999899990000.01", "99999899990000.01", "99999899990000.01"]],
]) {
  test(`invoice: ${name}`, () => assert.deepEqual(said(invoiceSums(lines, { currency: "USD", ...fields })), expected));
}

test("columns add up only where every line has its number", () => {
  const boxes = [{ packages: "1", net: "9,6", gross: "11.2" }, { packages: "2", net: "0.1", gross: "" }];
  const found = columnSums(boxes, ["packages", "net", "gross"]);
  assert.deepEqual(Object.values(found).map((one) => one && one.toFixed()), ["3", "9.7", null]);
});

test("amounts are written as customs read them", () => {
  const { total } = invoiceSums([line("1", "1234567.5")], {});
  assert.equal(written(total, "USD"), "USD\u00a01,234,567.50");
  assert.equal(written(total), "1,234,567.5");
  assert.deepEqual(["1.250,5", "60", "0,335", "ocho", ""].map((text) => printed(text, "USD")), ["1,250.50", "60.00", "0.335", "ocho", ""]);
  assert.equal(printed("11.2"), "11.2");
  assert.deepEqual(["", "2", "dos", "1,2,3"].map(isWrong), [false, false, true, true]);
});

const PLACES = { pe: "Peru", us: "United States" };
const DAY = new Date(2026, 10, 21);

test("a first invoice knows the countries of Mi ruta and the day", () => {
  const record = { ...emptyRecord(), choices: { origin: "pe", destination: "us" } };
  const { sheet, countries } = firstSheet(record, "invoice", PLACES, DAY);
  assert.deepEqual(sheet, { fields: { date: "21 Nov 2026", from: "Peru", to: "United States", currency: "USD" }, lines: [{ origin: "Peru" }] });
  assert.deepEqual(countries, ["pe", "us"]);
  assert.deepEqual(firstSheet(emptyRecord(), "invoice", PLACES, DAY).countries, []);
  assert.equal(englishDay(new Date(2026, 0, 2)), "2 Jan 2026");
});

test("a first packing list takes from the invoice what is the same", () => {
  const record = setSheet("invoice", { fields: { number: "EXP-7", seller: "Yo", signer: "Luz" }, lines: [] }, "t")(emptyRecord());
  const { sheet, fromInvoice } = firstSheet(record, "packing", PLACES, DAY);
  assert.equal(fromInvoice, true);
  assert.equal(sheet.fields.number, "EXP-7");
  assert.equal(sheet.fields.seller, "Yo");
  assert.equal("signer" in sheet.fields, false);
});

test("what is kept comes back, and what another version wrote stays", () => {
  const before = { ...emptyRecord(), own: 1, invoice: { logo: "x", fields: { later: "y" }, lines: [] } };
  const after = setSheet("invoice", { fields: { number: "1" }, lines: [{ price: "2", batch: "z" }] }, "t")(before);
  assert.deepEqual(after.invoice, { logo: "x", fields: { later: "y", number: "1" }, lines: [{ price: "2", batch: "z" }], updated: "t" });
  assert.equal(after.own, 1);
  assert.deepEqual(readSheet(after, "invoice"), { fields: { later: "y", number: "1" }, lines: [{ price: "2", batch: "z" }] });
  const cleared = clearSheet("invoice")(after);
  assert.deepEqual([readSheet(cleared, "invoice"), cleared.own], [null, 1]);
});

for (const garbled of [null, [], "x", { fields: 3, lines: {} }, { fields: { a: 1 }, lines: [null, { price: 3 }] }]) {
  test(`garbled content does no harm: ${JSON.stringify(garbled)}`, () => {
    const found = readSheet({ ...emptyRecord(), invoice: garbled }, "invoice");
    assert.ok(found === null || Object.keys(found.fields).length === 0);
  });
}
