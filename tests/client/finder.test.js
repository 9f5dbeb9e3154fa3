// The product finder over the records themselves: what people type leads to the right subheading.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { unpack, writeCode } from "../../theme/client/products/data.js";
import { Finder } from "../../theme/client/products/finder.js";
import { sound } from "../../theme/client/products/spelling.js";
import { slips } from "../../theme/client/shared/slips.js";

const FIRST = 3;
const MOST_BYTES = 60 * 1024;
const root = fileURLToPath(new URL("../../", import.meta.url));
const env = { ...process.env, PYTHONPATH: root };
const text = execFileSync(`${root}.venv/bin/python`, ["-m", "tests.finder_data"], { cwd: root, env });
const finder = new Finder(unpack(JSON.parse(text.toString())));
const cases = readFileSync(new URL("../cases/finder.yaml", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("- "))
  .map((line) => JSON.parse(line.slice(2)));

const shown = (found) => found.map(({ product, word }) => `${product.name} ${product.hs} («${word}»)`).join("; ");
const small = (...rows) =>
  new Finder(rows.map(([name, hs, more = {}]) => ({ id: name, name, hs, family: "", sector: "", also: [], local: {}, others: [], ...more })));
const names = (found) => found.map(({ product }) => product.name);

test("there are enough cases", () => assert.ok(cases.length >= 60));

for (const [typed, codes] of cases) {
  test(`«${typed}» finds ${codes.map(writeCode).join(" or ")} among the first three`, () => {
    const found = finder.find(typed).slice(0, FIRST);
    assert.ok(found.some(({ product }) => codes.includes(product.hs)), shown(found));
  });
}

test("every name, typed as it is written, finds its own product first", () => {
  const lost = finder.products.filter(({ name, id }) => finder.find(name)[0]?.product.id !== id);
  assert.deepEqual(lost.map(({ name }) => name), []);
});

test("every name without accents and without its last letter finds its product among the first three", () => {
  const lost = finder.products.filter(({ name, id }) => {
    const typed = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, -1);
    return !finder.find(typed).slice(0, FIRST).some(({ product }) => product.id === id);
  });
  assert.deepEqual(lost.map(({ name }) => name), []);
});

test("what the page carries for the finder stays small", () => {
  const size = gzipSync(text, { level: 9 }).length;
  assert.ok(size <= MOST_BYTES, `${size} bytes`);
});

test("an index made in pieces is the same, finished or not when the first word comes", () => {
  const slow = new Finder(finder.products);
  assert.equal(slow.prepare(5), false);
  assert.deepEqual(slow.find("camiceta"), finder.find("camiceta"));
  assert.equal(slow.prepare(5), true);
});

test("a code is found by its beginning, with points or without, and by more figures than it has", () => {
  const some = small(["Café verde", "090111"], ["Café tostado", "090121", { others: ["090122"] }], ["Té", "090210"]);
  assert.deepEqual(names(some.find("0901")), ["Café verde", "Café tostado"]);
  assert.deepEqual(names(some.find("0901.21")), ["Café tostado"]);
  assert.deepEqual(names(some.find("0901.21.00.10")), ["Café tostado"]);
  assert.deepEqual(names(some.find("09.02")), ["Té"]);
});

test("a code that is only another possibility comes after those that have it", () => {
  const some = small(["Camisa", "620520", { others: ["610510"] }], ["Polo", "610510"]);
  assert.deepEqual(names(some.find("610510")), ["Polo", "Camisa"]);
});

test("ñ is a letter of its own, and n finds it too", () => {
  const some = small(["Mono", "621143"], ["Moño", "621510"]);
  assert.deepEqual(names(some.find("moño")), ["Moño", "Mono"]);
  assert.deepEqual(names(some.find("mono")), ["Mono", "Moño"]);
  assert.deepEqual(names(small(["Piñata", "950590"]).find("pinata")), ["Piñata"]);
});

test("the word of the reader's country goes first", () => {
  const some = small(["Sudadera", "611020", { local: { ar: "buzo" } }], ["Conjunto", "611212", { local: { cl: "buzo" } }]);
  assert.deepEqual(names(some.find("buzo")), ["Sudadera", "Conjunto"]);
  assert.deepEqual(names(some.find("buzo", { country: "cl" })), ["Conjunto", "Sudadera"]);
});

test("words of one product may stand in different phrases", () => {
  const some = small(["Camiseta de lana", "610990"], ["Camiseta de algodón", "610910", { local: { mx: "playera" } }]);
  assert.deepEqual(names(some.find("playera algodon")), ["Camiseta de algodón"]);
});

test("it finds while the reader types", () => {
  const some = small(["Chocolate", "180632"], ["Choclo", "070999"], ["Vino", "220421"]);
  assert.deepEqual(names(some.find("choco")), ["Chocolate"]);
  assert.deepEqual(names(some.find("chocolta")), ["Chocolate"]);
});

test("what was meant hides what would only fit with a slip", () => {
  assert.deepEqual(names(small(["Gorra", "650500"], ["Mora", "081020"]).find("gorra")), ["Gorra"]);
});

test("nothing is found for nothing, for one letter or for what nobody sells", () => {
  for (const typed of ["", "  ", "¿?", "a", "xyzqw", "🙂🙂"]) assert.deepEqual(finder.find(typed), [], typed);
});

test("words that sound alike are one", () => {
  const pairs = [
    ["jabon", "javon"], ["calcetin", "calsetin"], ["zapato", "sapato"], ["yerba", "llerba"], ["quinua", "kinua"],
    ["huarache", "guarache"], ["huipil", "wipil"], ["miel", "mniel"], ["hamaca", "amaca"], ["jengibre", "gengibre"],
    ["champu", "chanpu"], ["shampu", "champu"],
  ];
  const apart = pairs.filter(([one, two]) => sound(one) !== sound(two)).map(([one]) => one);
  assert.deepEqual(apart, ["miel"]);
});

test("slips are letters more, less, changed or swapped, and counting stops at the most", () => {
  const counted = [["cafe", "cafe"], ["cafe", "cafes"], ["cafe", "care"], ["cafe", "acfe"], ["cafe", "fe"], ["cafe", "te"]];
  assert.deepEqual(counted.map(([one, two]) => slips(one, two, 2)), [0, 1, 1, 1, 2, 3]);
});
