// The test's memory, its steps, its shared addresses and its files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "../../theme/client/potential/engine.js";
import {
  addResult, emptyPotential, forget, potentialOf, readPotential, readWithPotential, setAnswer, setLimit, setProfile, setSheet,
} from "../../theme/client/shared/potential-store.js";
import { emptyRecord } from "../../theme/client/shared/record.js";
import { KEY, Store } from "../../theme/client/shared/store.js";
import { asCsv, asJson } from "../../theme/client/test/export.js";
import { answersTo } from "../../theme/client/test/limits-order.js";
import { measures, unitOn } from "../../theme/client/test/reckon.js";
import { pack, unpack } from "../../theme/client/test/share.js";
import { countAnswers, resumeAt, stations } from "../../theme/client/test/steps.js";

const PAST = { day: "2026-11-20", variant: "bienes", country: "pe", value: 40, min: 35, max: 52, segment: "amarillo", experience: "none" };
const apply = (...changes) => changes.reduce((record, change) => change(record), emptyRecord());
const stored = (potential) => JSON.stringify({ ...emptyRecord(), potential });

test("answers of the two variants, the profile and the history stand where others look for them", () => {
  const record = apply(setAnswer("bienes", "q1", "si"), setAnswer("servicios", "q1", "no-se"), setProfile({ country: "pe", size: "micro" }), addResult(PAST));
  assert.deepEqual(record.potential, {
    answers: { bienes: { q1: "si" }, servicios: { q1: "no-se" } },
    profile: { country: "pe", size: "micro" },
    history: [PAST],
  });
  const back = apply(setAnswer("bienes", "q1", "si"), setAnswer("bienes", "q1", ""), setProfile({ country: "pe" }), setProfile({ country: "" }));
  assert.deepEqual(back.potential, { answers: { bienes: {} }, profile: {}, history: [] });
});

test("a result of the same day and variant is corrected, not repeated; the newest stands last", () => {
  const later = { ...PAST, day: "2026-11-21", value: 55 };
  const record = apply(addResult(PAST), addResult({ ...PAST, variant: "servicios" }), addResult(later), addResult({ ...later, value: 58 }));
  assert.deepEqual(record.potential.history.map(({ variant, value }) => [variant, value]), [["bienes", 40], ["servicios", 40], ["bienes", 58]]);
});

test("forgetting one variant leaves the other and what is said of the firm", () => {
  const filled = [setAnswer("bienes", "q1", "si"), setAnswer("servicios", "q2", "no"), setProfile({ country: "pe" }), addResult(PAST)];
  assert.deepEqual(apply(...filled, forget("bienes")).potential, { answers: { servicios: { q2: "no" } }, profile: { country: "pe" }, history: [] });
  assert.deepEqual(apply(...filled, forget("bienes"), forget("servicios")).potential, emptyPotential());
});

test("one bad part does not cost the others, and is told from what is only unknown", () => {
  const sound = { answers: { bienes: { q1: "si" } }, profile: { country: "pe" }, history: [PAST], later: { field: 1 } };
  assert.deepEqual(readPotential(sound), { potential: sound, damaged: false });
  assert.deepEqual(readPotential(undefined), { potential: emptyPotential(), damaged: false });
  for (const [bad, kept] of [
    [{ ...sound, answers: { bienes: { q1: "si", q2: 7 } } }, sound],
    [{ ...sound, profile: ["pe"] }, { ...sound, profile: {} }],
    [{ ...sound, history: [PAST, { day: "ayer" }, { ...PAST, value: 140 }, { ...PAST, value: Number.NaN }] }, sound],
    [{ ...sound, history: "x" }, { ...sound, history: [] }],
    [{ ...sound, answers: null }, { ...sound, answers: {} }],
    [[], emptyPotential()],
    ["x", emptyPotential()],
  ]) assert.deepEqual(readPotential(bad), { potential: kept, damaged: true });
});

test("the store puts a damaged test aside whole and goes on with what is sound", () => {
  const content = new Map([[KEY, stored({ answers: { bienes: { q1: "si", q2: 7 } }, profile: {}, history: [] })]]);
  const box = { getItem: (key) => content.get(key) ?? null, setItem: (key, text) => content.set(key, text), removeItem: (key) => content.delete(key) };
  const words = { memory: "", full: "", recovered: "recovered!", damaged: "", newer: "" };
  const before = content.get(KEY);
  const store = new Store({ storage: () => box, now: () => new Date("2026-11-21T10:00:00Z"), words, read: readWithPotential });
  assert.equal(store.status.state, "recovered");
  assert.deepEqual(potentialOf(store.read()).answers, { bienes: { q1: "si" } });
  assert.deepEqual([...content].filter(([key]) => key !== KEY).map(([, text]) => text), [before]);
});

test("two tabs keep each other's answers", () => {
  const content = new Map();
  const box = { getItem: (key) => content.get(key) ?? null, setItem: (key, text) => content.set(key, text), removeItem: (key) => content.delete(key) };
  const words = { memory: "", full: "", recovered: "", damaged: "", newer: "" };
  const open = () => new Store({ storage: () => box, now: () => new Date(), words, read: readWithPotential });
  const [one, two] = [open(), open()];
  one.update(setAnswer("bienes", "a", "1"));
  two.update(setAnswer("bienes", "b", "2"));
  one.update(setLimit("pagos-x", "mucho"));
  two.update(setProfile({ country: "cl" }));
  assert.deepEqual(potentialOf(one.read()), { answers: { bienes: { a: "1", b: "2" } }, profile: { country: "cl" }, history: [] });
  assert.deepEqual(one.read().limits, { "pagos-x": "mucho" });
  assert.deepEqual(apply(setAnswer("bienes", "z", "0"), setSheet("bienes", { a: "9" }, { size: "micro" })).potential.answers, { bienes: { a: "9" } });
});

const STEPS = [{ id: "empresa", dimension: "empresa" }, { id: "a", dimension: "x" }, { id: "b", dimension: "x" }, { id: "c", dimension: "y" }];

test("a reader goes on at the first question that is open", () => {
  assert.equal(resumeAt(STEPS, {}, false), 0);
  assert.equal(resumeAt(STEPS, {}, true), 1);
  assert.equal(resumeAt(STEPS, { a: "1", c: "1" }, true), 2);
  assert.equal(resumeAt(STEPS, { a: "1", b: "no-se", c: "1" }, true), 3);
  assert.deepEqual(countAnswers(STEPS, { a: "no-se", old: "1" }), { total: 3, missing: ["b", "c"], answered: 1, unknown: 1 });
  assert.deepEqual(stations(STEPS, { a: "1" }, true).map(({ share }) => share), [1, 0.5, 0]);
});

const FORM = {
  asked: [{ id: "a", options: ["no", "poco", "si"] }, { id: "b", options: ["x", "y"] }, { id: "c", options: ["x", "y"] }],
  countries: ["cl", "pe"], sizes: ["micro", "no-se"], experience: ["none", "regular"],
};

test("a shared result comes out as it went in, and fits a message", () => {
  for (const sheet of [
    { answers: { a: "si", b: "no-se" }, profile: { country: "pe", size: "no-se", experience: "none" }, day: "2026-11-21" },
    { answers: {}, profile: {}, day: "2026-01-01" },
    { answers: { a: "no", b: "x", c: "y" }, profile: { experience: "regular" }, day: "2026-12-31" },
  ]) {
    const text = pack(FORM, sheet);
    assert.deepEqual(unpack(FORM, text), { sheet });
    assert.match(text, /^[\w.-]{20,40}$/);
  }
});

test("an address that was cut, changed, or made for another form is refused", () => {
  const text = pack(FORM, { answers: { a: "si" }, profile: {}, day: "2026-11-21" });
  for (let length = 0; length < text.length; length++) assert.ok("error" in unpack(FORM, text.slice(0, length)), text.slice(0, length));
  for (const bad of ["", "x", `${text}0`, text.replace("2--", "9--"), text.replace("20261121", "20261131"), text.replace(/[^.]+$/, "<b>"), `1.__proto__.20261121.---.---`]) {
    assert.deepEqual(unpack(FORM, bad), { error: "garbled" }, bad);
  }
  assert.deepEqual(unpack(FORM, text.replace(/^1/, "2")), { error: "newer" });
  const other = { ...FORM, asked: [...FORM.asked].reverse() };
  assert.deepEqual(unpack(other, text), { error: "otherForm" });
  assert.deepEqual(unpack({ ...FORM, sizes: [...FORM.sizes, "grande"] }, text), { error: "otherForm" });
});

test("the files say what was answered, and a spreadsheet runs nothing of it", () => {
  const question = { id: "a", variants: ["bienes"], dimension: "x", gap: "g", options: [{ id: "no", points: 0 }, { id: "si", points: 4 }] };
  const quiz = {
    dimensions: [{ id: "x", weight: 100 }], questions: [question, { ...question, id: "b" }, { ...question, id: "c" }],
    bands: [{ id: "rojo", low: 0, high: 100, next: [] }], experience: [],
  };
  const answers = { a: "no", b: "no-se" };
  const taken = { variant: "bienes", day: "2026-11-21", answers, profile: { country: "pe" }, result: assess(quiz, "bienes", { answers }) };
  const rows = ["a", "b", "c"].map((id) => ({ id, title: `=${id}`, dimension: "Tema, uno", gap: "Falta", points: { no: 0, si: 4 }, labels: { no: "No", si: "Sí" } }));
  const said = { question: "P", answer: "R", points: "N", dimension: "D", gap: "F", unanswered: "nada", dunno: "No sé", score: "S", segment: "C", day: "Día", range: "Rango", segments: { rojo: "Rojo" } };
  const lines = asCsv(taken, rows, said).split("\r\n");
  assert.equal(lines[1], "\"Tema, uno\",'=a,No,0,Falta");
  assert.equal(lines[2], "\"Tema, uno\",'=b,No sé,,");
  assert.equal(lines[3], "\"Tema, uno\",'=c,nada,,");
  assert.deepEqual(lines.slice(5, 9), ["Día,2026-11-21,,,", "S,0,,,", "Rango,0 a 67,,,", "C,Rojo,,,"]);
  const file = JSON.parse(asJson(taken));
  assert.deepEqual([file.kind, file.version, file.answers, file.result.score], ["ruta-exportadora/test", 1, answers, { value: 0, min: 0, max: 67 }]);
});

test("sales in pesos need the value of the unit on the day; without one they are in units", () => {
  const sizes = { unit: "UVT", scales: [], units: [{ value: "50000", since: "2026-01-01", until: "2026-12-31" }] };
  assert.equal(unitOn(sizes, "2026-06-01"), "50000");
  assert.equal(unitOn(sizes, "2027-01-01"), null);
  assert.equal(unitOn(null, "2026-06-01"), null);
  const firm = { sales: "45.000.000", workers: "8", activity: "comercio", size: "no-se" };
  assert.deepEqual(measures(firm, sizes, "50000"), { size: "no-se", activity: "comercio", workers: 8, sales_local: "45000000" });
  assert.deepEqual(measures({ sales: "900", workers: "-1" }, sizes, null), { size: undefined, activity: null, workers: null, sales: "900" });
});

test("what is behind more of what weighs comes first", () => {
  const weights = [{ limit: "1", text: "uno", gaps: ["b"] }, { limit: "2", text: "dos", gaps: ["c", "b"] }];
  assert.deepEqual(answersTo(["a", "b", "c"], weights), [{ gap: "b", because: ["uno", "dos"] }, { gap: "c", because: ["dos"] }]);
  assert.deepEqual(answersTo(["a"], []), []);
});
