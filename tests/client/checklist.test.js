// Progress, filters, fragments, the reader's file and the table: the checklist without a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { goBack, losesNothing, lost, makeBackup, readBackup } from "../../theme/client/checklist/backup.js";
import { csvText } from "../../theme/client/checklist/csv.js";
import { filterState, readFilters } from "../../theme/client/checklist/filters.js";
import { chooseTasks, progress, stageProgress } from "../../theme/client/checklist/progress.js";
import { readFragment, writeFragment } from "../../theme/client/shared/fragment.js";
import { makeContext } from "../../theme/client/shared/when.js";
import { fill, plural } from "../../theme/client/shared/words.js";

const TASKS = [
  { id: "a", stage: "uno", when: {} },
  { id: "b", stage: "uno", when: { sector: ["cafe"] } },
  { id: "c", stage: "dos", when: { channel: ["b2b"] } },
];
const choose = (done, choices = {}, more = {}) => chooseTasks(TASKS, done, {
  context: makeContext(choices, { cafe: "alimentos" }), hideDone: false, revealed: new Set(), ...more,
});

test("progress counts what holds for the filter", () => {
  assert.deepEqual(progress(choose({ a: "2026-11-21" })), { done: 1, total: 3, shown: 3, state: "half" });
  const views = choose({ a: "2026-11-21", c: "2026-11-21" }, { sector: "calzado", channel: "b2c" });
  assert.deepEqual(progress(views), { done: 1, total: 1, shown: 1, state: "done" });
  assert.deepEqual(stageProgress(views, "dos"), { done: 0, total: 0, shown: 0, state: "" });
});

test("hidden tasks that are done still count; revealed ones show but don't", () => {
  const hidden = choose({ a: "2026-11-21" }, {}, { hideDone: true });
  assert.deepEqual(progress(hidden), { done: 1, total: 3, shown: 2, state: "half" });
  const revealed = choose({}, { channel: "b2c" }, { revealed: new Set(["c"]) });
  assert.deepEqual(progress(revealed), { done: 0, total: 2, shown: 3, state: "" });
});

test("a fragment is a state or an anchor", () => {
  assert.deepEqual(readFragment("#t-precio"), { anchor: "t-precio", state: [] });
  assert.deepEqual(readFragment("#dise%C3%B1o"), { anchor: "diseño", state: [] });
  assert.deepEqual(readFragment("#100%"), { anchor: "100%", state: [] });
  assert.deepEqual(readFragment(""), { anchor: "", state: [] });
  assert.deepEqual(readFragment("#sector=a%20b&canal=").state, [["sector", "a b"], ["canal", ""]]);
  assert.equal(writeFragment({ sector: "cafe", canal: "", ocultar: "1" }), "#sector=cafe&ocultar=1");
  assert.equal(writeFragment({ sector: "" }), "");
});

test("filters take what the page offers and report the rest", () => {
  const known = { sector: ["", "cafe"], channel: ["", "b2c"], products: true };
  const read = (text) => readFilters(readFragment(text).state, known);
  assert.deepEqual(read("#producto=cafe-en-grano&sector=cafe&canal=b2c&ocultar=1"), {
    filters: { product: "cafe-en-grano", sector: "cafe", channel: "b2c", hideDone: true }, ignored: [],
  });
  assert.deepEqual(read("#sector=oro&canal=b2c&x=1&ocultar=si&producto=<b>"), {
    filters: { product: "", sector: "", channel: "b2c", hideDone: false }, ignored: ["sector=oro", "x=1", "ocultar=si", "producto=<b>"],
  });
  assert.equal(read(`#sector=${"z".repeat(500)}`).ignored[0].length, 40);
  assert.deepEqual(filterState({ product: "", sector: "cafe", channel: "", hideDone: true }), { producto: "", sector: "cafe", canal: "", ocultar: "1" });
  assert.deepEqual(readFilters([["producto", "palta"]], { ...known, products: false }).ignored, ["producto=palta"]);
});

const MINE = { done: { a: "2026-11-21" }, notes: { a: "hola" }, dates: {} };

test("a saved file reads back", () => {
  const backup = makeBackup("pe-co", { ...MINE, extra: 1 }, "2026-11-21T10:00:00.000Z");
  const text = JSON.stringify(backup);
  assert.deepEqual(readBackup(text, "pe-co"), { backup });
  assert.deepEqual(readBackup(`\uFEFF${text}`, "pe-co"), { backup });
});

for (const [error, change] of [
  ["notOurs", { kind: "otra-cosa" }],
  ["otherRoute", { route: "cl-us" }],
  ["future", { version: 2 }],
  ["wrongShape", { version: "1" }],
  ["wrongShape", { route: 5 }],
  ["wrongShape", { saved: "ayer" }],
  ["wrongShape", { data: [] }],
  ["wrongShape", { data: {} }],
  ["wrongShape", { data: { ...MINE, done: { a: "mañana" } } }],
  ["wrongShape", { data: { ...MINE, notes: { a: 1 } } }],
]) {
  test(`a bad file is refused: ${error} ${JSON.stringify(change)}`, () => {
    const file = { ...makeBackup("pe-co", MINE, "2026-11-21T10:00:00.000Z"), ...change };
    assert.equal(readBackup(JSON.stringify(file), "pe-co").error, error);
  });
}

test("what is no JSON, and JSON that is no object, are refused", () => {
  assert.equal(readBackup("hola", "pe-co").error, "notJson");
  for (const text of ["null", "[]", "3", '"x"']) assert.equal(readBackup(text, "pe-co").error, "notOurs");
});

test("what a restore would lose is counted", () => {
  assert.ok(losesNothing(lost(MINE, { ...MINE, done: { a: "2026-11-21", b: "2026-11-22" } })));
  assert.deepEqual(lost({ ...MINE, extra: 1, updated: "x" }, { done: {}, notes: { a: "otra" }, dates: {} }), {
    done: 1, notes: 1, dates: 0, other: 1,
  });
});

test("undo brings back what was there and keeps what was added since", () => {
  assert.deepEqual(goBack(MINE, null, undefined), MINE);
  const since = { done: { z: "2026-11-22" }, notes: {}, dates: {} };
  assert.deepEqual(goBack(MINE, null, since), { ...MINE, done: { a: "2026-11-21", z: "2026-11-22" } });
  assert.equal(goBack(null, MINE, MINE), null);
});

test("CSV: mark, line ends, quotes", () => {
  assert.equal(
    csvText([["Etapa", "Nota"], ['di "hola", ya', "dos\nlíneas"]]),
    '\uFEFFEtapa,Nota\r\n"di ""hola"", ya","dos\nlíneas"\r\n',
  );
});

for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
  test(`CSV: ${JSON.stringify(start)} starts no formula`, () => {
    const text = csvText([[`${start}1+1`]]).slice(1);
    assert.match(text, start === "\r" ? /^"'\r1\+1"\r\n$/ : /^'.1\+1\r\n$/s);
  });
}

test("words: values, plurals, zero", () => {
  assert.equal(fill("{done} de {total} y {otra}", { done: 0, total: 6 }), "0 de 6 y {otra}");
  assert.equal(fill("{a}", { a: "{b}", b: "no" }), "{b}");
  const sentences = { one: "una", other: "varias", none: "ninguna" };
  assert.deepEqual([0, 1, 2].map((count) => plural(sentences, count)), ["ninguna", "una", "varias"]);
});
