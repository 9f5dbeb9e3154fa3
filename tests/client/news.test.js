// What is new since the last visit, what the device keeps of it, the filters, the text for a newsletter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bulletin, daysBefore } from "../../theme/client/news/bulletin.js";
import { showsDate, showsNews } from "../../theme/client/news/filter.js";
import { freshFor, newSince, readPieces, touches, visitOf } from "../../theme/client/news/fresh.js";
import { interestOf, readAlerts, readVisit, routeCountries, setAlerts, setVisit } from "../../theme/client/news/kept.js";
import { holdsSomething } from "../../theme/client/mine/held.js";
import { emptyRecord, readRecord } from "../../theme/client/shared/record.js";

const PIECES = [
  ["aa", "2027-01-01", "new", "taxes", "co"],
  ["bb", "2026-11-10", "changed", "charges", "mx us"],
  ["cc", "2026-10-01", "new", "agreements", "co pe"],
  ["dd", "2026-11-20", "reviewed", "taxes charges", "co"],
];
const codes = (pieces) => pieces.map(([code]) => code);

test("to a first visit nothing is new", () => {
  assert.deepEqual(newSince(null, PIECES, "2026-11-21"), []);
});

test("what was not there at the last visit is new, whatever its own day", () => {
  const visit = { day: "2026-11-15", known: ["aa", "bb"] };
  assert.deepEqual(codes(newSince(visit, PIECES, "2026-11-21")), ["cc", "dd"]);
});

test("what was to come is news once its day has come", () => {
  const visit = visitOf(PIECES, "2026-11-21");
  assert.deepEqual(newSince(visit, PIECES, "2026-12-31"), []);
  assert.deepEqual(codes(newSince(visit, PIECES, "2027-01-01")), ["aa"]);
  assert.deepEqual(newSince(visitOf(PIECES, "2027-01-01"), PIECES, "2027-01-02"), []);
});

test("only what touches the route is told, and looking again is not", () => {
  const visit = { day: "2026-11-01", known: [] };
  const route = { countries: ["co", "pe"], topics: [] };
  assert.deepEqual(codes(freshFor(visit, PIECES, "2026-11-21", route)), ["aa", "cc"]);
  assert.deepEqual(codes(freshFor(visit, PIECES, "2026-11-21", { countries: ["co"], topics: ["agreements"] })), ["cc"]);
  assert.deepEqual(codes(freshFor(visit, PIECES, "2026-11-21", { countries: [], topics: [] })), ["aa", "bb", "cc"]);
  assert.ok(!touches(["ee", "2026-01-01", "new", "taxes", ""], route));
});

test("a list of news that makes no sense is passed over piece by piece", () => {
  assert.deepEqual(readPieces({ items: [...PIECES, null, ["x"], [1, 2, 3, 4, 5], "text"] }), PIECES);
  for (const value of [undefined, null, 3, {}, { items: "no" }]) assert.deepEqual(readPieces(value), []);
});

test("the device keeps visit and choice side by side, and other parts as they are", () => {
  let record = { ...emptyRecord(), other: { kept: true } };
  record = setVisit(visitOf(PIECES, "2026-11-21"))(record);
  record = setAlerts({ countries: ["co"], topics: ["taxes"] })(record);
  const { record: back, damaged } = readRecord(JSON.stringify(record));
  assert.equal(damaged, false);
  assert.deepEqual(readVisit(back), { day: "2026-11-21", known: ["aa", "bb", "cc", "dd"] });
  assert.deepEqual(readAlerts(back), { countries: ["co"], topics: ["taxes"] });
  assert.deepEqual(back.other, { kept: true });
});

test("what is kept and makes no sense counts as nothing", () => {
  for (const news of [3, "x", [], { visit: 1, alerts: 2 }, { visit: { day: "2026-99-01", known: [] } }, { visit: { day: "2026-11-01" } }]) {
    const record = { ...emptyRecord(), news };
    assert.equal(readVisit(record), null);
    assert.equal(readAlerts(record), null);
  }
  const mixed = { ...emptyRecord(), news: { visit: { day: "2026-11-01", known: ["aa", 7, null] }, alerts: { countries: "co", topics: [1, "taxes"] } } };
  assert.deepEqual(readVisit(mixed)?.known, ["aa"]);
  assert.deepEqual(readAlerts(mixed), { countries: [], topics: ["taxes"] });
});

test("the route's countries are those chosen and those of every list begun", () => {
  const record = { ...emptyRecord(), routes: { "pe-co": { done: {}, notes: {}, dates: {} } }, choices: { origin: "pe", destination: "us", destinations: "mx us" } };
  assert.deepEqual(routeCountries(record).sort(), ["co", "mx", "pe", "us"]);
  assert.deepEqual(interestOf(record)?.topics, []);
  assert.equal(interestOf(emptyRecord()), null);
  assert.deepEqual(interestOf(setAlerts({ countries: [], topics: ["taxes"] })(record)), { countries: [], topics: ["taxes"] });
});

test("having looked at the news is nothing to go on with", () => {
  assert.equal(holdsSomething(setVisit(visitOf(PIECES, "2026-11-21"))(emptyRecord())), false);
});

test("filters join by «and»", () => {
  const one = { countries: ["co", "pe"], topics: ["taxes"], kind: "new" };
  assert.ok(showsNews(one, { pais: "", tema: "", que: "" }));
  assert.ok(showsNews(one, { pais: "pe", tema: "taxes", que: "new" }));
  assert.ok(!showsNews(one, { pais: "mx", tema: "taxes", que: "new" }));
  assert.ok(!showsNews(one, { pais: "pe", tema: "charges", que: "" }));
  assert.ok(!showsDate({ countries: ["co"], type: "rules" }, { pais: "co", tipo: "events" }));
});

test("a newsletter has what comes first, then the period's news, and never what was only looked at again", () => {
  const words = { head: "Al {day}", coming: "Viene", past: "Cambió", nothing: "Nada", foot: "Más en {url}" };
  const lines = PIECES.map(([code, day, kind]) => ({ day, kind, headline: `${code}.`, source: code === "aa" ? "Fuente: X" : "" }));
  const period = { today: "2026-11-21", days: 30, said: "21 de noviembre", url: "https://x.example/" };
  assert.equal(bulletin(lines, period, words), "Al 21 de noviembre\n\nVIENE\n• aa. Fuente: X\n\nCAMBIÓ\n• bb.\n\nMás en https://x.example/");
  assert.match(bulletin(lines, { ...period, days: 90 }, words), /• cc\./);
  assert.match(bulletin([], period, words), /Nada/);
});

test("days before cross months and years", () => {
  assert.equal(daysBefore("2026-01-10", 30), "2025-12-11");
  assert.equal(daysBefore("nonsense", 30), "");
});
