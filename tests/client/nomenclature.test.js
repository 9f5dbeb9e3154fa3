// The second layer: browsing and searching the rows of chapters that a page has loaded.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headings, search } from "../../theme/client/products/nomenclature.js";

const ROWS = [
  ["0901", "Café, incluso tostado o descafeinado", ""],
  ["090111", "Café sin tostar, sin descafeinar", ""],
  ["090190", "Los demás", ""],
  ["0902", "Té, incluso aromatizado", ""],
  ["090210", "Té verde", "p"],
  ["0903", "Yerba mate", ""],
  ["090300", "Yerba mate", ""],
  ["8518", "Microphones", "e"],
  ["851830", "Headphones and earphones", "e"],
];
const codes = (rows) => rows.map(([code]) => code);

test("a chapter is browsed by heading", () => {
  const found = headings(ROWS);
  assert.deepEqual(found.map(({ code, rows }) => [code, codes(rows)]), [
    ["0901", ["090111", "090190"]], ["0902", ["090210"]], ["0903", ["090300"]], ["8518", ["851830"]],
  ]);
  assert.deepEqual([found[1]?.title, found[1]?.mark, found[1]?.rows[0]?.[2]], ["Té, incluso aromatizado", "", "p"]);
});

test("a subheading is found by its heading's words too, without accents and in either number", () => {
  assert.deepEqual(codes(search(ROWS, "cafe")), ["090111", "090190"]);
  assert.deepEqual(codes(search(ROWS, "Cafés tostados")), ["090111", "090190"]);
  assert.deepEqual(codes(search(ROWS, "te verde")), ["090210"]);
  assert.deepEqual(codes(search(ROWS, "headphone")), ["851830"]);
});

test("a code is found by its beginning", () => {
  assert.deepEqual(codes(search(ROWS, "09.01")), ["0901", "090111", "090190"]);
  assert.deepEqual(codes(search(ROWS, "0901.11")), ["090111"]);
});

test("no more than asked, and nothing for nothing", () => {
  assert.deepEqual(codes(search(ROWS, "cafe", 1)), ["090111"]);
  for (const text of ["", "a", "de la", "zzz", "("]) assert.deepEqual(search(ROWS, text), [], text);
});
