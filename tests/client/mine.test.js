// The firm's own page without a page: what the record holds, the file with everything, joining two records, what is next.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { makeBackup, readBackup } from "../../theme/client/checklist/backup.js";
import { Catalogue, chosenDestinations, routesOf } from "../../theme/client/mine/catalogue.js";
import { putBack, removeCalculation, removeProgramme } from "../../theme/client/mine/changes.js";
import { ownDates } from "../../theme/client/mine/dates.js";
import * as held from "../../theme/client/mine/held.js";
import { merge } from "../../theme/client/mine/merge.js";
import { changeText, holdingsText, listed, moneyText, scoreText } from "../../theme/client/mine/say.js";
import { nextSteps } from "../../theme/client/mine/steps.js";
import { makeWhole, readWhole } from "../../theme/client/mine/whole.js";
import { lastThing } from "../../theme/client/resume/last.js";
import { emptyRecord, setChoices, setEntry } from "../../theme/client/shared/record.js";

const WORDS = JSON.parse(readFileSync(new URL("../../theme/messages/es.json", import.meta.url))).mineMessages;
const SAVED = "2026-11-21T10:00:00.000Z";
const DATA = {
  stages: ["Uno", "Dos"],
  tasks: [["a", "Tarea A", 0], ["b", "Tarea B", 0, { sector: ["cafe"] }], ["c", "Tarea C", 1], ["d", "Tarea D", 1]],
  routes: { "pe-co": [0, 1, 2], "pe-cl": [0, 3] },
  countries: { pe: ["Perú", "peru"], co: ["Colombia", "colombia"], cl: ["Chile", "chile"] },
  sectors: { cafe: "Café", calzado: "Calzado" },
  parents: { cafe: "alimentos" },
  programmes: { exporta: "Exporta Perú" },
  title: "De {origin} a {destination}",
  links: { route: "../ruta/SLUG/", routes: "../ruta/", programme: "../apoyos/SLUG/", programmes: "", costs: "../costos/", test: "../test/" },
};
const SITE = new Catalogue(JSON.stringify(DATA));
const route = (done, more = {}) => ({ done: Object.fromEntries(done.map((id) => [id, "2026-11-01"])), notes: {}, dates: {}, ...more });
const record = (parts = {}) => ({ ...emptyRecord(), ...parts });
const RESULT = { day: "2026-11-03", variant: "bienes", country: "pe", value: 62, min: 55, max: 70, segment: "amarillo", experience: "none" };
const CALCULATION = { fragment: "desde=pe&hacia=co", title: "Café", total: "142.5", currency: "USD", day: "2026-11-12" };
const FULL = record({
  routes: { "pe-co": route(["a"], { notes: { b: "x" }, dates: { c: "2026-12-01" }, updated: "2026-11-20T00:00:00Z", later: 1 }) },
  choices: { origin: "pe", destination: "co" },
  potential: { history: [RESULT], answers: { bienes: { uno: "si", dos: "no" } }, profile: { country: "pe" } },
  calculations: [CALCULATION],
  programmes: { exporta: { day: "2026-11-15", note: "Llamar" } },
  future: { kept: true },
});

test("what a record holds is counted, unknown parts too", () => {
  assert.deepEqual(held.holdings(FULL), {
    routes: 1, done: 1, notes: 1, dates: 1, tests: 1, answers: 2, calculations: 1, programmes: 1, choices: 2, other: 1,
  });
  assert.equal(held.holdsSomething(emptyRecord()), false);
  assert.equal(held.holdsSomething(record({ choices: { origin: "" }, routes: { "pe-co": route([]) } })), false);
  assert.equal(held.holdsSomething(record({ future: [1] })), true);
  assert.equal(listed(holdingsText(held.holdings(FULL), WORDS.holdings), " y "),
    "1 ruta, 1 tarea hecha, 1 nota, 1 fecha, 1 resultado del test, 2 respuestas del test, 1 cálculo, 1 programa, lo que elegiste y otros datos");
});

test("parts of other tools that are not sound are passed over, whatever they are", () => {
  for (const wrong of [null, 1, "x", [], {}, [null], [[]], { history: 5, answers: [1] }, { history: [{ day: "ayer" }] }]) {
    const odd = record({ potential: wrong, calculations: wrong, programmes: wrong });
    assert.deepEqual([held.historyOf(odd), held.calculationsOf(odd), held.answersOf(odd)], [[], [], 0]);
  }
  const [one] = held.historyOf(record({ potential: { history: [{ ...RESULT, value: "61.5", min: 500, max: null }] } }));
  assert.deepEqual([one.value, one.min, one.max], [61.5, null, null]);
  const [sum] = held.calculationsOf(record({ calculations: [{ fragment: "#x=1" }] }));
  assert.deepEqual(sum, { fragment: "x=1", title: "", total: "", currency: "", day: "" });
});

test("the file with everything reads back as it was, unknown parts too", () => {
  const text = JSON.stringify(makeWhole(FULL, SAVED));
  assert.deepEqual(readWhole(text), { saved: SAVED, record: FULL, route: "" });
  assert.deepEqual(readWhole(`\uFEFF${text}`), { saved: SAVED, record: FULL, route: "" });
});

const changed = (change) => JSON.stringify({ ...makeWhole(FULL, SAVED), ...change });
for (const [error, text] of [
  ["notJson", "{medio"], ["notJson", ""], ["notOurs", "null"], ["notOurs", "[]"], ["notOurs", "7"],
  ["notOurs", '{"name": "package", "version": 1}'], ["notOurs", changed({ app: "otra" })], ["notOurs", changed({ kind: "x" })],
  ["future", changed({ version: 2 })], ["future", changed({ record: { ...FULL, version: 99 } })],
  ["wrongShape", changed({ version: "1" })], ["wrongShape", changed({ version: 0 })], ["wrongShape", changed({ saved: "ayer" })],
  ["wrongShape", changed({ record: [] })], ["wrongShape", changed({ record: {} })], ["wrongShape", changed({ record: null })],
  ["wrongShape", changed({ record: { ...FULL, routes: [] } })],
  ["wrongShape", changed({ record: { ...FULL, routes: { "pe-co": { done: { a: "2026-02-30" } } } } })],
  ["wrongShape", changed({ record: { ...FULL, choices: { origin: 5 } } })],
  ["wrongShape", changed({ record: { ...FULL, potential: [] } })],
  ["wrongShape", changed({ record: { ...FULL, potential: { history: [{ day: "x" }] } } })],
  ["wrongShape", changed({ record: { ...FULL, calculations: {} } })],
  ["wrongShape", changed({ record: { ...FULL, programmes: { exporta: { day: 5 } } } })],
]) {
  test(`a bad file is refused: ${error} ${text.slice(-60)}`, () => assert.deepEqual(readWhole(text), { error }));
}

test("a file of one route is taken as a record with that route; a bad one is refused", () => {
  const backup = makeBackup("pe-co", route(["a"]), SAVED);
  assert.deepEqual(readWhole(JSON.stringify(backup)), {
    saved: SAVED, route: "pe-co", record: record({ routes: { "pe-co": route(["a"]) } }),
  });
  assert.deepEqual(readWhole(JSON.stringify({ ...backup, version: 2 })), { error: "future" });
  assert.deepEqual(readWhole(JSON.stringify({ ...backup, route: "__proto__" })), { error: "wrongShape" });
  assert.deepEqual(readWhole(JSON.stringify({ ...backup, data: {} })), { error: "wrongShape" });
  assert.deepEqual(readBackup(JSON.stringify(makeWhole(FULL, SAVED)), "pe-co"), { error: "whole" });
});

test("joining a record with itself or with nothing changes nothing", () => {
  assert.deepEqual(merge(FULL, FULL), FULL);
  assert.deepEqual(merge(FULL, emptyRecord()), FULL);
  assert.deepEqual(merge(emptyRecord(), FULL), FULL);
});

test("tasks of both stay; where they differ the newer wins", () => {
  const mine = record({ routes: { "pe-co": {
    done: { a: "2026-11-01", b: "2026-11-09" }, notes: { a: "vieja", b: "solo aquí" }, dates: { c: "2026-12-01" }, updated: "2026-11-09",
  } } });
  const theirs = record({ routes: { "pe-co": {
    done: { a: "2026-11-05", d: "2026-11-02" }, notes: { a: "nueva" }, dates: { c: "2026-12-24" }, updated: "2026-11-10",
  }, "pe-cl": route(["a"]) } });
  const expected = {
    done: { a: "2026-11-05", b: "2026-11-09", d: "2026-11-02" }, notes: { a: "nueva", b: "solo aquí" },
    dates: { c: "2026-12-24" }, updated: "2026-11-10",
  };
  assert.deepEqual(merge(mine, theirs).routes, { "pe-co": expected, "pe-cl": route(["a"]) });
  assert.deepEqual(merge(theirs, mine).routes["pe-co"], expected);
});

test("both histories stay by day, the later test's answers win, unknown parts are kept", () => {
  const before = { ...RESULT, day: "2026-08-01", value: 40 };
  const mine = record({ potential: { history: [before], answers: { bienes: { uno: "no", tres: "x" } }, extra: 1 }, future: { a: 1 } });
  const joined = merge(mine, FULL);
  assert.deepEqual(joined.potential, {
    history: [before, RESULT], answers: { bienes: { uno: "si", dos: "no", tres: "x" } }, profile: { country: "pe" }, extra: 1,
  });
  assert.deepEqual(joined.future, { a: 1, kept: true });
  assert.deepEqual(merge(FULL, mine).potential, joined.potential);
});

test("calculations, programmes and destinations add up, each once", () => {
  const theirs = record({
    choices: { origin: "cl", destinations: "cl us" },
    calculations: [{ ...CALCULATION, title: "Café nuevo", day: "2026-11-19" }, { ...CALCULATION, fragment: "otro=1" }],
    programmes: { exporta: { day: "2026-11-01", note: "vieja" }, otro: { day: "2026-11-02" } },
  });
  const joined = merge({ ...FULL, choices: { ...FULL.choices, destinations: "co" } }, theirs);
  assert.deepEqual(joined.choices, { origin: "pe", destination: "co", destinations: "co cl us" });
  assert.deepEqual(joined.calculations.map(({ title, fragment }) => [title, fragment]), [["Café nuevo", CALCULATION.fragment], ["Café", "otro=1"]]);
  assert.deepEqual(joined.programmes, { exporta: { day: "2026-11-15", note: "Llamar" }, otro: { day: "2026-11-02" } });
});

test("a route shows what holds for the choices and what is open, in order", () => {
  const mine = record({ routes: { "pe-co": route(["a", "gone"]) }, choices: { sector: "calzado", channel: "b2c" } });
  const view = SITE.route("pe-co", mine);
  assert.deepEqual([view.title, view.done, view.total], ["De Perú a Colombia", 1, 2]);
  assert.equal(view.href, "../ruta/peru-a-colombia/#sector=calzado&canal=b2c");
  assert.deepEqual(view.open, [{ id: "c", title: "Tarea C", stage: 1, href: "../ruta/peru-a-colombia/#t-c" }]);
  assert.deepEqual(view.stages.map(({ state }) => state), ["done", ""]);
});

test("names of ordinary objects are no routes, tasks or programmes", () => {
  for (const id of ["__proto__", "constructor", "toString", "pe-xx", ""]) {
    assert.equal(SITE.hasRoute(id), false);
    assert.equal(SITE.routeHref(id, "a"), "");
    assert.equal(SITE.taskTitle(id), id);
    assert.deepEqual(SITE.programme(id), { title: id, href: "" });
  }
  assert.deepEqual(nextSteps(emptyRecord(), new Catalogue("{")), [{ kind: "choose", href: "" }]);
});

test("routes: the one touched last first, then the chosen ones that are not begun", () => {
  const mine = record({
    routes: { "pe-cl": route(["a"], { updated: "2026-11-01" }), "xx-yy": route(["a"], { updated: "2026-11-09" }), "pe-zz": route([]) },
    choices: { origin: "pe", destination: "co", destinations: "cl co zz" },
  });
  assert.deepEqual(routesOf(mine, held.startedRoutes(mine), SITE), ["xx-yy", "pe-cl", "pe-co"]);
  assert.deepEqual(chosenDestinations(mine), ["co", "cl", "zz"]);
});

const kinds = (mine, site = SITE) => nextSteps(mine, site).map(({ kind, title }) => (title ? `${kind} ${title}` : kind));
const tested = { potential: { history: [RESULT] } };

test("first the test, then a route", () => {
  assert.deepEqual(kinds(emptyRecord()), ["test", "choose"]);
  assert.deepEqual(kinds(record({ potential: { answers: { bienes: { uno: "si" } } } })), ["resume", "choose"]);
  assert.deepEqual(kinds(record(tested)), ["choose"]);
  const noTest = new Catalogue(JSON.stringify({ ...DATA, links: { ...DATA.links, test: "" } }));
  assert.deepEqual(kinds(emptyRecord(), noTest), ["choose"]);
});

test("then the earliest open tasks of the route touched last, three things in all", () => {
  const routes = { "pe-cl": route(["a"], { updated: "2026-11-01" }), "pe-co": route(["b"], { updated: "2026-11-09" }) };
  assert.deepEqual(kinds(record({ routes })), ["test", "task Tarea A", "task Tarea C"]);
  assert.deepEqual(kinds(record({ routes, ...tested })), ["task Tarea A", "task Tarea C"]);
  const chosen = record({ ...tested, choices: { origin: "pe", destination: "co" } });
  assert.deepEqual(kinds(chosen), ["task Tarea A", "task Tarea B", "task Tarea C"]);
});

test("a route that is done gives way to the next one; with all done comes another destination", () => {
  const done = { "pe-co": route(["a", "b", "c"], { updated: "2026-11-09" }) };
  assert.deepEqual(kinds(record({ routes: { ...done, "pe-cl": route(["a"]) }, ...tested })), ["task Tarea D"]);
  assert.deepEqual(kinds(record({ routes: done, ...tested })), ["another"]);
});

test("a marked programme keeps the last place; one that the site does not know has none", () => {
  const chosen = { ...tested, choices: { origin: "pe", destination: "co" } };
  const programmes = { exporta: { day: "2026-11-15" }, gone: { day: "2026-01-01" } };
  assert.deepEqual(kinds(record({ ...chosen, programmes })), ["task Tarea A", "task Tarea B", "programme Exporta Perú"]);
});

test("own dates: what is to do first, by day, with where it leads", () => {
  const mine = record({ routes: {
    "pe-co": route(["a"], { dates: { a: "2026-10-01", b: "2026-12-05", c: "2026-11-20" } }),
    "pe-cl": route([], { dates: { d: "2026-11-21", gone: "2027-01-01" }, notes: { d: "ojo" } }),
  } });
  const found = ownDates(mine, SITE, "2026-11-21");
  assert.deepEqual(found.map(({ title, state }) => [title, state]), [
    ["Tarea C", "past"], ["Tarea D", "today"], ["Tarea B", "coming"], ["gone", "coming"], ["Tarea A", "done"],
  ]);
  assert.deepEqual([found[1].note, found[1].href], ["ojo", "../ruta/peru-a-chile/#t-d"]);
});

test("removing takes one thing and leaves the rest; putting back keeps what has come since", () => {
  const other = { ...CALCULATION, fragment: "otro=1" };
  const start = { ...FULL, calculations: [CALCULATION, { ...other, fragment: "#otro=1" }] };
  assert.deepEqual(removeCalculation("otro=1")(start), { ...FULL, calculations: [CALCULATION] });
  const without = removeProgramme("exporta")(removeCalculation(CALCULATION.fragment)(FULL));
  assert.deepEqual(without, { ...FULL, calculations: [], programmes: {} });
  const later = { ...without, calculations: [other], programmes: { otro: { day: "2026-11-16" } } };
  const back = putBack(FULL)(later);
  assert.deepEqual(back.calculations, [other, CALCULATION]);
  assert.deepEqual(Object.keys(back.programmes).sort(), ["exporta", "otro"]);
  assert.deepEqual(removeProgramme("x")(removeCalculation("x")(emptyRecord())), emptyRecord());
});

test("every change of ours leaves the fields of other tools alone", () => {
  const { future, potential, calculations, programmes } = setChoices({ origin: "cl" })(setEntry("pe-co", "done", "z", "2026-11-21", SAVED)(FULL));
  assert.deepEqual({ future, potential, calculations, programmes }, {
    future: FULL.future, potential: FULL.potential, calculations: FULL.calculations, programmes: FULL.programmes,
  });
});

test("amounts, scores and lists are said as they are read", () => {
  assert.deepEqual(["1234567.5", "80", "0.25", "entre USD 1 y USD 2", ""].map((one) => moneyText(one, "USD")), [
    "USD\u00a01.234.567,50", "USD\u00a080", "USD\u00a00,25", "entre USD 1 y USD 2", "",
  ]);
  assert.deepEqual([62, 61.55, 0].map(scoreText), ["62", "61,6", "0"]);
  assert.deepEqual([[], ["a"], ["a", "b", "c"]].map((one) => listed(one, " y ")), ["", "a", "a, b y c"]);
});

test("the change since the last test is said in points and in colours", () => {
  const now = held.historyOf(FULL)[0];
  assert.deepEqual(changeText(now, undefined, WORDS.test), []);
  assert.equal(changeText(now, { ...now, value: 54 }, WORDS.test)[0], "8 puntos más que el 3 nov 2026.");
  assert.equal(changeText(now, { ...now, value: 63 }, WORDS.test)[0], "1 punto menos que el 3 nov 2026.");
  assert.deepEqual(changeText(now, now, WORDS.test), ["El mismo puntaje que el 3 nov 2026."]);
  assert.equal(changeText(now, { ...now, segment: "rojo", value: null }, WORDS.test)[0], "Pasaste de Rojo a Amarillo.");
});

test("home offers the last thing: a route with progress, an open test, a chosen route, else what there is", () => {
  const known = (id) => SITE.hasRoute(id);
  assert.equal(lastThing(emptyRecord(), known), null);
  assert.deepEqual(lastThing(FULL, known), { kind: "route", route: "pe-co", done: 1 });
  const chosen = { choices: { origin: "pe", destination: "co" } };
  assert.deepEqual(lastThing(record(chosen), known), { kind: "route", route: "pe-co", done: 0 });
  assert.deepEqual(lastThing(record({ ...chosen, potential: { answers: { bienes: { a: "b" } } } }), known), { kind: "test" });
  assert.deepEqual(lastThing(record(tested), known), { kind: "result" });
  assert.deepEqual(lastThing(record({ calculations: [CALCULATION] }), known), { kind: "other" });
  assert.deepEqual(lastThing(record({ routes: { "xx-yy": route(["a"]) } }), known), { kind: "other" });
});
