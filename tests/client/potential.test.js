// The test of potential, over the sheets that the Python twin runs too.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { compare, of, over, parse, plus, rounded, times } from "../../theme/client/potential/fraction.js";
import { possibleSizes, unitValueOn } from "../../theme/client/potential/size.js";
import { answerOf } from "./potential-answers.js";

const data = JSON.parse(readFileSync(new URL("../cases/potential.json", import.meta.url), "utf8"));
const ORDER = ["rojo", "amarillo", "verde"];

function foundOf(one) {
  const found = answerOf(data, one);
  const scores = Object.fromEntries(found.dimensions.map(({ id, score }) => [id, score]));
  return {
    ...found.score,
    segment: found.segment,
    segments: found.segments,
    blocking: found.blocking.map(({ question }) => question),
    gaps: found.gaps.map(({ id }) => id),
    gap_points: found.gaps.map(({ id, points }) => [id, points]),
    unknown: found.unknown.length,
    dimensions: Object.fromEntries(Object.keys(one.expected.dimensions ?? {}).map((id) => [id, scores[id]])),
    size: found.size.id,
    possible: found.size.possible,
    result: found.experience.result,
    first: found.next.gaps,
  };
}

for (const one of data.cases) {
  test(one.name, () => {
    const found = foundOf(one);
    assert.deepEqual(Object.fromEntries(Object.keys(one.expected).map((name) => [name, found[name]])), one.expected);
  });
}

/** Chance that is the same at every run. */
function* dice(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test("score in its bounds, better answers never worse, what blocks always wins", () => {
  const chance = dice(20261121);
  const next = (count) => Math.floor(chance.next().value * count);
  for (let turn = 0; turn < 2000; turn += 1) {
    const variant = ["bienes", "servicios"][turn % 2];
    const asked = data.test.questions.filter((one) => one.variants.includes(variant));
    const known = 1 + next(4);
    const answers = Object.fromEntries(
      asked.map(({ id, options }) => [id, next(known) ? options[options.length - 1 - next(2)].id : [...options, { id: "no-se" }][next(options.length + 1)].id]));
    const question = { variant, country: "pe", unit_value: null, sheet: { answers, size: "micro" } };
    const { score, segment, segments, blocking } = answerOf(data, question);
    assert.ok(score.min >= 0 && score.min <= (score.value ?? score.min) && (score.value ?? 0) <= score.max && score.max <= 100);
    assert.ok(segment === null || segments.includes(segment));
    if (blocking.some(({ effect }) => effect === "rojo")) assert.equal(segment, "rojo");
    if (blocking.length) assert.ok(!segments.includes("verde"));
    const { id, options } = asked[next(asked.length)];
    const place = options.findIndex((one) => one.id === answers[id]);
    const better = place < 0 ? undefined : options.slice(place).find((one) => one.points > options[place].points);
    if (!better) continue;
    const after = answerOf(data, { ...question, sheet: { ...question.sheet, answers: { ...answers, [id]: better.id } } });
    assert.ok(after.score.value >= score.value && after.score.min >= score.min && after.score.max >= score.max);
    assert.ok(ORDER.indexOf(after.segment) >= ORDER.indexOf(segment));
  }
});

test("an answer that the test no longer has counts as unknown", () => {
  const sheet = { answers: { "dir-formal": "otra-cosa", "ya-no-existe": "si" } };
  const found = answerOf(data, { variant: "bienes", country: "pe", sheet });
  assert.equal(found.score.value, null);
  assert.equal(found.unknown.length, 29);
});

test("a country without classes leaves the size open unless the firm says it", () => {
  assert.deepEqual(possibleSizes({ sales: "1" }), ["micro", "pequena", "mediana", "grande"]);
  assert.deepEqual(possibleSizes({ size: "mediana", sales: "1" }, data.sizes.cl), ["mediana"]);
  assert.deepEqual(possibleSizes({ size: "no-se", sales: "1" }, data.sizes.cl), ["micro"]);
});

test("a unit is worth what its days say", () => {
  const units = [{ since: "2025-01-01", until: "2025-12-31", value: "5350" }, { since: "2026-01-01", until: "", value: "5500" }];
  assert.equal(unitValueOn(units, "2025-12-31"), "5350");
  assert.equal(unitValueOn(units, "2026-01-01"), "5500");
  assert.equal(unitValueOn(units, "2024-06-01"), null);
});

test("fractions are exact, and halves go up", () => {
  assert.deepEqual(plus(of(1, 3), of(1, 6)), of(1, 2));
  assert.deepEqual(times(of(2, 3), of(3, 4)), of(1, 2));
  assert.deepEqual(over(of(1, 3), of(2, 3)), of(1, 2));
  assert.equal(compare(parse("0.1"), of(1, 10)), 0);
  assert.deepEqual([of(69, 2), of(1034, 30), of(0)].map((one) => rounded(one)), [35, 34, 0]);
  assert.equal(rounded(of(13, 4), 10), 3.3);
  for (const wrong of ["", "-1", "1e3", "1,5", "1.", " 1"]) assert.throws(() => parse(wrong), RangeError);
});

test("the engine knows no page, no clock and no floating point", () => {
  const folder = new URL("../../theme/client/potential/", import.meta.url);
  for (const name of ["engine.js", "size.js", "fraction.js"]) {
    assert.ok(readdirSync(folder).includes(name));
    const code = readFileSync(new URL(name, folder), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
    assert.doesNotMatch(code, /\b(document|window|localStorage|location|Date|parseFloat)\b/, name);
  }
});
