// Marketplaces and ways to be paid: what filters leave, how a firm enters, what suits a seller and why.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fold } from "../../theme/client/shared/fold.js";
import { entrance } from "../../theme/client/trade/entrance.js";
import { count, NO_FILTERS, picked, sift } from "../../theme/client/trade/filter.js";
import { fit, sayFit } from "../../theme/client/trade/fit.js";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const words = read("theme/messages/es.json").paymentsMessages;

for (const { name, admits, in: sellsIn, origin, destination, entry } of read("tests/cases/entrance.json")) {
  test(`entrance: ${name}`, () => assert.equal(entrance(admits, sellsIn, origin, destination), entry));
}

test("entrance: what an object inherits is no country", () => {
  assert.equal(entrance({}, [], "constructor"), "unknown");
});

const entry = (id, text, offer) => ({ id, text: fold(text), offer: { name: id, kind: "b2c", admits: {}, trades: ["bienes"], ...offer } });
const LIST = [
  entry("tienda", "Artesanía", { admits: { pe: "direct", co: "no" }, in: ["us", "de"], to: ["us", "eu"], sectors: ["artesania"] }),
  entry("local", "Moda", { admits: { pe: "direct", cl: "direct" }, in: ["pe", "cl"], to: ["pe", "cl"] }),
  entry("mayor", "Alimentos", { kind: "b2b", admits: { pe: "local-company" }, world: true, sectors: ["alimentos"] }),
  entry("oficio", "Diseño", { kind: "services", admits: { pe: "direct" }, world: true, trades: ["servicios"], sectors: ["servicios"] }),
  entry("vieja", "De todo", { state: "closed", admits: { pe: "no" } }),
];
const PARENTS = { artesania: "bienes", alimentos: "bienes", vestuario: "bienes", diseno: "servicios" };
const left = (filters) => {
  const found = sift(LIST, { ...NO_FILTERS, ...filters }, PARENTS);
  return LIST.filter((_, index) => found[index].shown).map(({ id }) => id);
};

for (const [name, filters, expected] of [
  ["nothing: all are left, the closed one too", {}, ["tienda", "local", "mayor", "oficio", "vieja"]],
  ["a destination, with what sells everywhere", { destino: "us" }, ["tienda", "mayor", "oficio"]],
  ["the Union by one of its states", { destino: "eu" }, ["tienda", "mayor", "oficio"]],
  ["a country that one does not admit", { pais: "co" }, ["local", "mayor", "oficio", "vieja"]],
  ["and those shown when asked for", { pais: "co", no: "1" }, ["tienda", "local", "mayor", "oficio", "vieja"]],
  ["and those asked for as such", { pais: "co", entrada: "no" }, ["tienda"]],
  ["direct from a country", { pais: "pe", entrada: "direct" }, ["tienda", "local", "oficio"]],
  ["direct at home is not direct elsewhere", { pais: "pe", destino: "cl", entrada: "direct" }, ["oficio"]],
  ["but something to ask", { pais: "pe", destino: "cl", entrada: "unknown" }, ["local"]],
  ["a way of entering without a country: from any", { entrada: "local-company" }, ["mayor"]],
  ["a sector, with those of all sectors", { sector: "artesania" }, ["tienda", "local", "vieja"]],
  ["a sector inside the one that a record names", { sector: "diseno" }, ["local", "oficio", "vieja"]],
  ["services", { venta: "servicios" }, ["oficio"]],
  ["to firms, services too", { canal: "b2b" }, ["mayor", "oficio"]],
  ["hide what is no more", { ocultar: "1" }, ["tienda", "local", "mayor", "oficio"]],
  ["words without accents", { texto: "ARTESANIA" }, ["tienda"]],
]) {
  test(`filter: ${name}`, () => assert.deepEqual(left(filters), expected));
}

test("what was found is counted; the closed one neither refuses nor admits", () => {
  assert.deepEqual(count(sift(LIST, { ...NO_FILTERS, pais: "pe" }, PARENTS)), { shown: 5, direct: 3, refused: 0 });
  assert.deepEqual(count(sift(LIST, { ...NO_FILTERS, pais: "co" }, PARENTS)), { shown: 4, direct: 0, refused: 1 });
});

test("an address chooses at most four to compare, each once, and none that does not exist", () => {
  const known = { a: 1, b: 1, c: 1, d: 1, e: 1 };
  assert.deepEqual(picked("a.b.a.xx.toString.c.d.e", known), ["a", "b", "c", "d"]);
  assert.deepEqual(picked("", known), []);
});

const NOBODY = { pais: "", canal: "", venta: "" };
for (const [name, offer, seller, answer, codes] of [
  ["nothing is asked", { serves: {} }, {}, "fits", []],
  ["open and verified", { serves: { pe: "yes" } }, { pais: "pe" }, "fits", []],
  ["open, but nobody verified it", { serves: { pe: "yes" }, unsure: ["serves"] }, { pais: "pe" }, "maybe", ["country"]],
  ["open in part", { serves: { pe: "partly" } }, { pais: "pe" }, "maybe", ["partly"]],
  ["unknown", { serves: {} }, { pais: "pe" }, "maybe", ["country"]],
  ["closed to the country", { serves: { pe: "no" } }, { pais: "pe" }, "no", ["country"]],
  ["for firms, to sell to persons", { serves: {}, channels: ["b2b"] }, { canal: "b2c" }, "no", ["channel"]],
  ["the same, where nobody verified it", { serves: {}, channels: ["b2b"], unsure: ["channels"] }, { canal: "b2c" }, "maybe", ["channel"]],
  ["not for services", { serves: {}, services: false }, { venta: "servicios" }, "no", ["services"]],
  ["the same, for goods", { serves: {}, services: false }, { venta: "bienes" }, "fits", []],
  ["a no hides the doubts", { serves: { pe: "partly" }, channels: ["b2b"] }, { pais: "pe", canal: "b2c" }, "no", ["channel"]],
]) {
  test(`fit: ${name}`, () => {
    const verdict = fit(offer, { ...NOBODY, ...seller });
    assert.equal(verdict.answer, answer);
    assert.deepEqual(verdict.reasons.map(({ code }) => code), codes);
    const { title, text } = sayFit(verdict, offer, { ...NOBODY, ...seller }, "Perú", words);
    assert.ok(title);
    assert.equal(Boolean(text), answer !== "fits");
    assert.doesNotMatch(text, /[{}]|undefined/);
  });
}

test("an unverified no says so", () => {
  const offer = { serves: { pe: "no" }, unsure: ["serves"] };
  const { text } = sayFit(fit(offer, { ...NOBODY, pais: "pe" }), offer, { ...NOBODY, pais: "pe" }, "Perú", words);
  assert.equal(text, "Porque no atiende a vendedores de Perú (sin verificar).");
});
