// The plan of a desk: cells that come together, rows, months, progress, files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../../theme/client/mine/merge.js";
import { blocks } from "../../theme/client/plan/blocks.js";
import { goBack, lost, mergeCells, removeRow, rowsOf, setCells, valueOf } from "../../theme/client/plan/cells.js";
import { makeFile, readFile } from "../../theme/client/plan/file.js";
import { inline, markdown } from "../../theme/client/plan/markdown.js";
import { progress } from "../../theme/client/plan/outline.js";
import { drawable, isBackwards, isStart, monthName, tasksOf } from "../../theme/client/plan/schedule.js";
import { cellsOf, changeCells, readWithDesk, servicesOf, setService } from "../../theme/client/shared/desk-store.js";
import { emptyRecord } from "../../theme/client/shared/record.js";
import messages from "../../theme/messages/es.json" with { type: "json" };

const at = (minute) => `2026-11-21T10:${String(minute).padStart(2, "0")}:00.000Z`;
const cell = (v, minute = 0) => ({ v, t: at(minute) });
const LIST = { id: "tareas", title: "Programa", shape: "schedule", columns: [["tarea", "Tarea"], ["quien", "Quién"]] };
const row = (name, from, until) => ({ id: "r", fields: { tarea: name, from, until } });

test("of two changes to one cell the later holds, whichever comes first", () => {
  const early = setCells({ vision: "primero" }, at(1));
  const late = setCells({ vision: "después" }, at(2));
  assert.equal(valueOf(late(early({})), "vision"), "después");
  assert.equal(valueOf(early(late({})), "vision"), "después");
});

test("changes to different cells keep each other", () => {
  const both = setCells({ b: "dos" }, at(1))(setCells({ a: "uno" }, at(2))({}));
  assert.deepEqual([valueOf(both, "a"), valueOf(both, "b")], ["uno", "dos"]);
});

test("rows stand in the order in which they were made, and a removed one is gone with its words", () => {
  const made = setCells({ "l/r1": "r1", "l/r1/texto": "uno", "l/r2": "r2", "l/r2/texto": "dos" }, at(1))({});
  assert.deepEqual(rowsOf(made, "l").map(({ fields }) => fields.texto), ["uno", "dos"]);
  const gone = removeRow("l", "r1", at(2))(made);
  assert.deepEqual(rowsOf(gone, "l").map(({ id }) => id), ["r2"]);
  assert.ok(!("l/r1/texto" in gone));
});

test("a row that another tab writes to after it was removed is there with what was written", () => {
  const made = setCells({ "l/r1": "r1", "l/r1/texto": "uno" }, at(1))({});
  const gone = removeRow("l", "r1", at(2))(made);
  assert.deepEqual(rowsOf(setCells({ "l/r1/texto": "más" }, at(3))(gone), "l"), [{ id: "r1", fields: { texto: "más" } }]);
  assert.deepEqual(rowsOf(mergeCells(gone, made), "l"), [], "what was there before the removal does not bring it back");
});

test("lists whose names begin alike do not mix", () => {
  const cells = setCells({ "l/r1": "r1", "l/r1/texto": "uno", "l2/r1": "r1", "l2/r1/texto": "otro" }, at(1))({});
  assert.deepEqual(rowsOf(removeRow("l", "r1", at(2))(cells), "l2").map(({ fields }) => fields.texto), ["otro"]);
});

test("merging takes the later of each cell and, at the same moment, the one that says something", () => {
  const merged = mergeCells({ a: cell("mío", 2), b: cell("", 1), c: cell("solo mío") }, { a: cell("suyo", 1), b: cell("dicho", 1), d: cell("solo suyo") });
  assert.deepEqual(Object.fromEntries(Object.entries(merged).map(([key, { v }]) => [key, v])), { a: "mío", b: "dicho", c: "solo mío", d: "solo suyo" });
});

test("what would be lost counts answers, not places", () => {
  const mine = { a: cell("uno"), b: cell("dos"), "l/r": cell("r"), "l/r/texto": cell("fila"), e: cell("") };
  assert.equal(lost(mine, { a: cell("uno"), b: cell("otro") }), 2);
  assert.equal(lost(mine, mine), 0);
});

test("the way back keeps what was written since", () => {
  const [before, next] = [{ a: cell("viejo") }, { a: cell("nuevo", 1) }];
  assert.deepEqual(goBack(before, next, { ...next, b: cell("mientras", 2) }), { a: cell("viejo"), b: cell("mientras", 2) });
});

test("the store keeps sound cells, says that others were not, and leaves unknown parts alone", () => {
  const desk = {
    done: { clientes: "2026-11-20", aduana: "ayer" },
    plans: { p: { cells: { a: cell("bien"), b: "mal", "c d": cell("mal"), e: { v: "x", t: "nunca" } }, later: 1 }, q: 7 },
    future: [1],
  };
  const { record, damaged } = readWithDesk(JSON.stringify({ ...emptyRecord(), desk }));
  assert.ok(damaged);
  assert.deepEqual(record.desk, { done: { clientes: "2026-11-20" }, plans: { p: { cells: { a: cell("bien") }, later: 1 } }, future: [1] });
  const again = readWithDesk(JSON.stringify(record));
  assert.ok(!again.damaged);
});

test("a record without a desk, or of a newer version, is read as always", () => {
  assert.deepEqual(readWithDesk(null).record, emptyRecord());
  assert.ok(readWithDesk(JSON.stringify({ version: 99, desk: 5 })).newer);
  assert.deepEqual(cellsOf(emptyRecord(), "p"), {});
});

test("services and cells change without touching the rest", () => {
  const start = { ...emptyRecord(), choices: { origin: "pe" } };
  const record = setService("clientes", "2026-11-21")(changeCells("p", setCells({ a: "uno" }, at(1)))(start));
  assert.deepEqual(servicesOf(record), { clientes: "2026-11-21" });
  assert.equal(valueOf(cellsOf(record, "p"), "a"), "uno");
  assert.deepEqual(record.choices, { origin: "pe" });
  assert.deepEqual(servicesOf(setService("clientes", "")(record)), {});
});

test("«Mi ruta» joins two plans cell by cell", () => {
  const of = (cells) => ({ ...emptyRecord(), desk: { done: {}, plans: { p: { cells } } } });
  const joined = merge(of({ a: cell("viejo", 1), b: cell("mío") }), of({ a: cell("nuevo", 2), c: cell("suyo") }));
  assert.deepEqual(cellsOf(joined, "p"), { a: cell("nuevo", 2), b: cell("mío"), c: cell("suyo") });
});

test("a task is drawn with a name and two months in order", () => {
  assert.ok(drawable(row("Lanzar", "2", "2"), LIST));
  for (const bad of [row("", "2", "3"), row("x", "3", "2"), row("x", "", "3"), row("x", "0", "3"), row("x", "2", "")]) {
    assert.ok(!drawable(bad, LIST), JSON.stringify(bad));
  }
  assert.ok(isBackwards({ from: "5", until: "4" }) && !isBackwards({ from: "5", until: "" }));
  assert.deepEqual(tasksOf([row("Lanzar", "20", "30")], LIST, 24), [{ id: "r", name: "Lanzar", who: "", from: 20, until: 24 }]);
});

test("months have names once the plan has a start", () => {
  assert.equal(monthName("2027-11", 3), "ene 2028");
  assert.equal(monthName("", 3), "");
  assert.ok(isStart("") && isStart("2027-01") && !isStart("2027-13") && !isStart("enero"));
});

test("progress counts a question, a list that says something and a group of ticks as one each", () => {
  const item = { id: "i", title: "", asks: [["a", "A"], ["b", "B"]], lists: [{ id: "l", title: "", shape: "lines", columns: [["texto", ""]] }, LIST], choices: [{ title: "", of: [["x", ""], ["y", ""]] }] };
  assert.deepEqual(progress(item, {}), { done: 0, total: 5 });
  const cells = setCells({ a: "  ", b: "sí", "l/r": "r", "l/r/texto": " ", y: "1", "tareas/t": "t", "tareas/t/tarea": "T", "tareas/t/from": "1", "tareas/t/until": "2" }, at(1))({});
  assert.deepEqual(progress(item, cells), { done: 3, total: 5 });
});

test("a file gives back what was saved, and any other is refused with its reason", () => {
  const cells = { a: cell("uno"), "l/r/texto": cell("fila") };
  const text = makeFile("p", cells, at(5));
  assert.deepEqual(readFile(text, "p"), { cells, saved: at(5) });
  assert.deepEqual(readFile(`\uFEFF${text}`, "p"), { cells, saved: at(5) });
  const changed = (more) => JSON.stringify({ ...JSON.parse(text), ...more });
  for (const [bad, error] of [
    ["{roto", "notJson"], ["", "notJson"], ["[]", "notOurs"], ['{"kind":"otra"}', "notOurs"],
    [changed({ kind: "ruta-exportadora/todo" }), "whole"], [changed({ plan: "otro" }), "otherPlan"],
    [changed({ version: 2 }), "future"], [changed({ version: "1" }), "wrongShape"], [changed({ saved: "ayer" }), "wrongShape"],
    [changed({ cells: [] }), "wrongShape"], [changed({ cells: { a: "uno" } }), "wrongShape"],
  ]) assert.deepEqual(readFile(bad, "p"), { error }, bad.slice(0, 40));
});

test("in Markdown what was written is text, not markup", () => {
  assert.equal(inline("# <b>hola</b> | *x* [y](z)\n- no"), "\\# \\<b\\>hola\\</b\\> \\| \\*x\\* \\[y\\](z) - no");
  assert.equal(inline("1. uno"), "1\\. uno");
  assert.equal(inline("- uno"), "\\- uno");
});

test("the document holds every question, with its answer or that there is none", () => {
  const outline = {
    id: "p", title: "Plan", months: 24, head: [["nombre", "Nombre"]],
    sections: [{ id: "s", title: "Parte", items: [
      { id: "i", title: "Capítulo", asks: [["a", "¿Qué?"], ["b", "¿Cómo?"]], lists: [{ id: "f", title: "Fortalezas", shape: "lines", columns: [["texto", "F"]] }, LIST], choices: [{ title: "Directa", of: [["x", "Llamada"], ["y", "Carta"]] }] },
    ] }],
  };
  const cells = setCells({ inicio: "2027-01", a: "dos\nlíneas", "f/r": "r", "f/r/texto": "fuerte", y: "1", "tareas/t": "t", "tareas/t/tarea": "Lanzar", "tareas/t/from": "2", "tareas/t/until": "3" }, at(1))({});
  const text = markdown(blocks(outline, cells, "2026-11-21", messages.planMessages));
  for (const said of ["# Plan", "**¿Qué?**", "dos  \nlíneas", "**¿Cómo?**", "*Sin respuesta*", "#### Fortalezas\n\n- fuerte", "- Carta", "| Lanzar |  | Mes 2 · feb 2027 | Mes 3 · mar 2027 |", "·██·····················  Lanzar"]) {
    assert.ok(text.includes(said), `${said}\n---\n${text}`);
  }
  assert.ok(!text.includes("- Llamada"));
});
