// The arithmetic of the embedded tools: colours that can be read, messages that are believed, addresses, snippets.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { carriedTasks, tickAll } from "../../theme/client/checklist/carried.js";
import { frameAddress } from "../../theme/client/embed/address.js";
import { contrast, ENOUGH, inkOn, mix, readable, readColour, writeColour } from "../../theme/client/embed/colour.js";
import { Allowance, HIGHEST, LOWEST, readMessage } from "../../theme/client/embed/protocol.js";
import { snippets } from "../../theme/client/embed/snippet.js";
import { emptyRecord } from "../../theme/client/shared/record.js";

/** The hash of each released loader: snippets on other sites hold it, so it may never become another. */
const RELEASED = { v1: "QrTna/P9d5R+kZpwQGQZZn9gVEp0KL1ynv0dOeRjqvQ148ND461VamMFvmiq0GYN" };

for (const [version, hash] of Object.entries(RELEASED)) {
  test(`the loader ${version} is the one that was released; a change needs a new version beside it`, () => {
    const bytes = readFileSync(new URL(`../../theme/overrides/embed/${version}/ruta.js`, import.meta.url));
    assert.equal(createHash("sha384").update(bytes).digest("base64"), hash);
  });
}

test("any accent can be read on the grounds of both schemes", () => {
  for (const paper of ["#fbfaf6", "#10161f"].map(readColour)) {
    for (let value = 0; value < 0x1000; value += 7) {
      const accent = readColour(value.toString(16).padStart(3, "0"));
      const soft = mix(paper, accent, 0.12);
      const text = readColour(writeColour(readable(accent, [paper, soft])));
      assert.ok(contrast(text, paper) >= ENOUGH && contrast(text, soft) >= ENOUGH, writeColour(accent));
      assert.ok(contrast(inkOn(accent), accent) >= ENOUGH, writeColour(accent));
    }
  }
});

test("an accent that can be read stays as it is, and contrast is that of WCAG", () => {
  const green = readColour("#0f6b5c");
  assert.deepEqual(readable(green, [readColour("fff")]), green);
  assert.equal(contrast(readColour("000"), readColour("fff")), 21);
  assert.equal(contrast(readColour("#767676"), readColour("#fff")).toFixed(2), "4.54");
  for (const text of ["", "red", "#12345", "url(x)", "#ggg", "0f6b5c;}"]) assert.equal(readColour(text), null);
});

test("heights are bounded, and only our messages are read", () => {
  assert.deepEqual(readMessage({ ruta: "v1", tipo: "alto", alto: 700 }), { tipo: "alto", alto: 700 });
  assert.equal(readMessage({ ruta: "v1", tipo: "alto", alto: 2 ** 40 }).alto, HIGHEST);
  assert.equal(readMessage({ ruta: "v1", tipo: "alto", alto: 1 }).alto, LOWEST);
  for (const alto of [0, -1, 1.5, NaN, Infinity, "700", null, [700]]) {
    assert.equal(readMessage({ ruta: "v1", tipo: "alto", alto }), null);
  }
  for (const odd of [null, 1, "v1", [], {}, { tipo: "hola" }, { ruta: "v2", tipo: "hola" }]) assert.equal(readMessage(odd), null);
});

test("an allowance gives a few at once and then one for each span", () => {
  const allowance = new Allowance(2, 100);
  assert.deepEqual([1000, 1000, 1000, 1050].map((now) => allowance.take(now)), [0, 0, 100, 50]);
  assert.deepEqual([1100, 1101, 9000, 9000, 9000].map((now) => allowance.take(now) > 0), [false, true, false, false, true]);
});

const from = (/** @type {Record<string, string>} */ given) => (/** @type {string} */ name) => given[name] ?? null;

test("addresses hold only what is of the expected form", () => {
  assert.equal(frameAddress("checklist", from({ origen: "pe", destino: "CO", sector: "alimentos", acento: "#ABC" })), "ruta/pe-co/#sector=alimentos&acento=abc");
  assert.equal(frameAddress("checklist", from({ origen: "pe" })), null);
  assert.equal(frameAddress("costo", from({})), "costo/");
  assert.equal(frameAddress("costo", from({ destino: "../x", origen: "cl" })), "costo/#desde=cl");
  assert.equal(frameAddress("test", from({ tipo: "servicios", tema: "oscuro" })), "test/servicios/#tema=oscuro");
  assert.equal(frameAddress("test", from({ tipo: "otros", tema: "rojo" })), "test/bienes/");
});

test("snippets escape what they hold", () => {
  const kit = { base: "https://x.test/", sri: "s", folder: "embed/v1", countries: { pe: ["Pe\"<rú", "peru"], co: ["C&o", "colombia"] }, costs: [], costs_page: "costos/", words: { link_checklist: "De {origin} a {destination}", frame_title: "R: {what}" } };
  const { script, frame } = snippets(kit, "checklist", { origen: "pe", destino: "co", sector: "" });
  assert.ok(script.includes('<a href="https://x.test/ruta/peru-a-colombia/">De Pe&quot;&lt;rú a C&amp;o</a>'));
  assert.ok(frame.includes('title="R: De Pe&quot;&lt;rú a C&amp;o"'));
});

test("only tasks that the page knows are taken over, and only once", () => {
  const tasks = [{ id: "a" }, { id: "b" }, { id: "c" }];
  assert.deepEqual(carriedTasks("b.x.__proto__.a", tasks, { a: "2026-01-01" }), ["b"]);
  assert.deepEqual(carriedTasks("", tasks, {}), []);
  const record = tickAll("pe-co", ["a", "c"], new Date("2026-11-21T12:00:00"))(emptyRecord());
  assert.deepEqual(Object.keys(record.routes["pe-co"].done), ["a", "c"]);
});
