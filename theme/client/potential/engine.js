// The test of export potential: score, range, segment, gaps and next steps; the twin of generator/derive/potential.
import { ZERO, compare, of, over, plus, rounded } from "./fraction.js";
import { possibleSizes } from "./size.js";

/** @typedef {import("./fraction.js").Fraction} Fraction */
/** @typedef {import("./size.js").Size} Size */
/** @typedef {"rojo" | "amarillo" | "verde" | "rojo-oscuro"} Segment */
/** @typedef {{id: string, points: number, blocks?: "rojo" | "max-amarillo"}} Option */
/** @typedef {{id: string, variants: string[], dimension: string, options: Option[], gap: string}} Question */
/** @typedef {{id: Segment, low?: number, high?: number, next: string[]}} Band */
/** @typedef {{id: string, result: string, result_red?: string}} Experience */

/**
 * What the engine reads of the record; it may hold more.
 * @typedef {object} Test
 * @property {{id: string, weight: number}[]} dimensions
 * @property {Question[]} questions
 * @property {Band[]} bands from low to high, the one that size decides last
 * @property {Experience[]} experience
 */

/**
 * An answer sheet. A question that is not in `answers`, or answered «no-se», is unknown.
 * @typedef {import("./size.js").Measures & {answers: Record<string, string>, experience?: string | null}} Sheet
 */

/** @typedef {{id: string, score: number | null, min: number, max: number, answered: number, questions: number}} DimensionScore */
/** @typedef {{question: string, option: string, effect: "rojo" | "max-amarillo", gap: string}} Blocking */
/** @typedef {{id: string, points: number, questions: string[]}} GapPoints what closing it adds to the total */
/** @typedef {{question: string, gap: string, points: number}} Unknown how much the answer may move the total */

/**
 * @typedef {object} Result
 * @property {{value: number | null, min: number, max: number}} score whole numbers from 0 to 100
 * @property {Segment | null} segment by `value`; null where nothing is answered and the size does not decide
 * @property {Segment[]} segments all that the unknown answers and the unknown size leave open
 * @property {DimensionScore[]} dimensions
 * @property {Blocking[]} blocking
 * @property {GapPoints[]} gaps most points first
 * @property {Unknown[]} unknown to find out, what moves most first
 * @property {{id: Size | null, possible: Size[]}} size
 * @property {{id: string | null, result: string | null}} experience
 * @property {{steps: string[], gaps: string[]}} next
 */

/** @typedef {{question: Question, option: Option | null}} Mark */

const FULL = 4;
const NEXT_GAPS = 3;

/**
 * @param {Test} test
 * @param {string} variant bienes or servicios
 * @param {Sheet} sheet
 * @param {import("./size.js").Sizes | null} [sizes] of the firm's country
 * @param {string | null} [unitValue] what the unit of `sizes` is worth in the local currency
 * @returns {Result}
 */
export function assess(test, variant, sheet, sizes = null, unitValue = null) {
  const marks = test.questions
    .filter((one) => one.variants.includes(variant))
    .map((question) => ({ question, option: question.options.find((one) => one.id === sheet.answers[question.id]) ?? null }));
  const scale = new Scale(test, marks);
  const value = scale.value();
  const score = {
    value: value && rounded(value),
    min: rounded(scale.total((option) => option?.points ?? 0)),
    max: rounded(scale.total((option) => option?.points ?? FULL)),
  };
  const blocking = blockingOf(marks);
  const able = score.value === null ? null : capped(bandAt(test, score.value), blocking);
  const possible = possibleSizes(sheet, sizes, unitValue);
  const size = possible.length === 1 ? /** @type {Size} */ (possible[0]) : null;
  const segment = size === "grande" ? "rojo-oscuro" : able;
  const gaps = gapsOf(scale, marks);
  return {
    score,
    segment,
    segments: segmentsOf(test, marks, score, blocking, possible),
    dimensions: test.dimensions.map((one) => scale.dimension(one.id)),
    blocking,
    gaps,
    unknown: unknownOf(scale, marks),
    size: { id: size, possible },
    experience: experienceOf(test, sheet, able),
    next: { steps: test.bands.find((one) => one.id === segment)?.next ?? [], gaps: first(blocking, gaps) },
  };
}

/** Points into scores: what each question weighs in the total of 100. */
class Scale {
  /** @param {Test} test @param {Mark[]} marks */
  constructor(test, marks) {
    this.marks = marks;
    this.weights = new Map(test.dimensions.map((one) => [one.id, one.weight]));
    this.asked = marks.reduce((found, { question }) => found.set(question.dimension, (found.get(question.dimension) ?? 0) + 1),
      /** @type {Map<string, number>} */ (new Map()));
    this.whole = [...this.asked.keys()].reduce((sum, one) => sum + this.#weight(one), 0);
  }

  /**
   * The part of 100 that some points of a question make.
   * @param {Question} question @param {number} points @returns {Fraction}
   */
  share({ dimension }, points) {
    return of(100 * this.#weight(dimension) * points, FULL * (this.asked.get(dimension) ?? 1) * this.whole);
  }

  /** @param {(option: Option | null) => number} points @returns {Fraction} */
  total(points) {
    return this.marks.reduce((sum, { question, option }) => plus(sum, this.share(question, points(option))), ZERO);
  }

  /** The weighted mean of the dimensions with an answer; null where there is none. @returns {Fraction | null} */
  value() {
    let [sum, weights] = [ZERO, 0];
    for (const id of this.asked.keys()) {
      const { points, answered } = this.#points(id);
      if (!answered) continue;
      sum = plus(sum, of(100 * this.#weight(id) * points, FULL * answered));
      weights += this.#weight(id);
    }
    return weights ? over(sum, of(weights)) : null;
  }

  /** @param {string} id @returns {DimensionScore} */
  dimension(id) {
    const { points, answered } = this.#points(id);
    const questions = this.asked.get(id) ?? 0;
    /** @type {(points: number, of: number) => number} */
    const score = (sum, count) => (count ? rounded(of(100 * sum, FULL * count)) : 0);
    return {
      id,
      score: answered ? score(points, answered) : null,
      min: score(points, questions),
      max: score(points + FULL * (questions - answered), questions),
      answered,
      questions,
    };
  }

  /** @param {string} id */
  #points(id) {
    const options = this.marks.flatMap(({ question, option }) => (question.dimension === id && option ? [option] : []));
    return { points: options.reduce((sum, one) => sum + one.points, 0), answered: options.length };
  }

  /** @param {string} id */
  #weight(id) {
    return this.weights.get(id) ?? 0;
  }
}

/** What blocks to red comes first. @param {Mark[]} marks @returns {Blocking[]} */
function blockingOf(marks) {
  const found = marks.flatMap(({ question, option }) =>
    option?.blocks ? [{ question: question.id, option: option.id, effect: option.blocks, gap: question.gap }] : []);
  return [...found.filter((one) => one.effect === "rojo"), ...found.filter((one) => one.effect !== "rojo")];
}

/** @param {Test} test @param {number} score @returns {Segment} */
function bandAt(test, score) {
  const found = test.bands.find(({ low, high }) => low !== undefined && high !== undefined && low <= score && score <= high);
  if (!found) throw new RangeError(`no band for ${score}`);
  return found.id;
}

/** A rule that blocks wins over any score. @param {Segment} band @param {Blocking[]} blocking @returns {Segment} */
function capped(band, blocking) {
  if (blocking.some((one) => one.effect === "rojo")) return "rojo";
  return band === "verde" && blocking.length ? "amarillo" : band;
}

/**
 * @param {Test} test @param {Mark[]} marks @param {{min: number, max: number}} score
 * @param {Blocking[]} blocking @param {Size[]} sizes
 * @returns {Segment[]}
 */
function segmentsOf(test, marks, { min, max }, blocking, sizes) {
  /** @type {Set<Segment>} */
  const found = new Set();
  if (sizes.some((one) => one !== "grande")) {
    const bands = test.bands.filter(({ low, high }) => low !== undefined && high !== undefined && low <= max && min <= high);
    for (const { id } of bands) found.add(capped(id, blocking));
    const open = marks.filter((one) => !one.option).flatMap((one) => one.question.options.map((option) => option.blocks));
    if (open.includes("rojo")) found.add("rojo");
    if (open.includes("max-amarillo") && found.has("verde")) found.add("amarillo");
  }
  if (sizes.includes("grande")) found.add("rojo-oscuro");
  return test.bands.map((one) => one.id).filter((one) => found.has(one));
}

/** @param {Scale} scale @param {Mark[]} marks @returns {GapPoints[]} */
function gapsOf(scale, marks) {
  /** @type {Map<string, {exact: Fraction, questions: string[]}>} */
  const found = new Map();
  for (const { question, option } of marks) {
    if (!option || option.points >= FULL) continue;
    const { exact, questions } = found.get(question.gap) ?? { exact: ZERO, questions: [] };
    const more = scale.share(question, FULL - option.points);
    found.set(question.gap, { exact: plus(exact, more), questions: [...questions, question.id] });
  }
  return [...found]
    .sort(([, one], [, other]) => compare(other.exact, one.exact))
    .map(([id, { exact, questions }]) => ({ id, points: rounded(exact, 10), questions }));
}

/** @param {Scale} scale @param {Mark[]} marks @returns {Unknown[]} */
function unknownOf(scale, marks) {
  return marks
    .filter((one) => !one.option)
    .map(({ question }) => ({ question, exact: scale.share(question, FULL) }))
    .sort((one, other) => compare(other.exact, one.exact))
    .map(({ question, exact }) => ({ question: question.id, gap: question.gap, points: rounded(exact, 10) }));
}

/** @param {Test} test @param {Sheet} sheet @param {Segment | null} able */
function experienceOf(test, sheet, able) {
  const said = test.experience.find((one) => one.id === sheet.experience);
  if (!said) return { id: null, result: null };
  if (said.result_red === undefined) return { id: said.id, result: said.result };
  return { id: said.id, result: able && (able === "rojo" ? said.result_red : said.result) };
}

/** The gaps to begin with: all that block, then those with most points. @param {Blocking[]} blocking @param {GapPoints[]} gaps */
function first(blocking, gaps) {
  const blocked = [...new Set(blocking.map((one) => one.gap))];
  const others = gaps.map((one) => one.id).filter((one) => !blocked.includes(one));
  return [...blocked, ...others].slice(0, Math.max(NEXT_GAPS, blocked.length));
}
