// What the store keeps of the test of potential: answers, the firm's profile, earlier results. Nothing here touches storage.
import { isDay } from "./days.js";
import { isObject, readRecord } from "./record.js";

/** @typedef {"bienes" | "servicios"} Variant */
/** @typedef {Record<string, string>} Answers question → option; «no sé» is an answer too */
/** @typedef {{country?: string, size?: string, experience?: string, sales?: string, workers?: string, activity?: string}} Profile */
/** @typedef {{day: string, variant: Variant, country: string, value: number, min: number, max: number, segment: string, experience: string}} Past */
/**
 * Fields that this version does not know are kept as they are.
 * @typedef {object} Potential
 * @property {Partial<Record<Variant, Answers>>} answers
 * @property {Profile} profile
 * @property {Past[]} history newest last
 */
/** @typedef {import("./record.js").StoreRecord} StoreRecord */
/** @typedef {import("./record.js").Change} Change */

/** @type {readonly Variant[]} */
export const VARIANTS = ["bienes", "servicios"];
/** A firm that repeats the test every month for five years fits. */
const MOST_HISTORY = 60;

/** @returns {Potential} */
export function emptyPotential() {
  return { answers: {}, profile: {}, history: [] };
}

/**
 * Reads stored text as ``readRecord`` does, and sees to the part that is the test's.
 * @param {string | null} text
 * @returns {{record: StoreRecord, damaged: boolean, newer: boolean}}
 */
export function readWithPotential(text) {
  const read = readRecord(text);
  if (read.newer || !("potential" in read.record)) return read;
  const { potential, damaged } = readPotential(read.record.potential);
  const record = /** @type {StoreRecord} */ ({ ...read.record, potential });
  return { ...read, record, damaged: read.damaged || damaged };
}

/**
 * The test's part of a record that ``readWithPotential`` has read.
 * @param {StoreRecord} record
 * @returns {Potential}
 */
export function potentialOf(record) {
  return readPotential(/** @type {{potential?: unknown}} */ (record).potential).potential;
}

/**
 * Keeps every part that is sound: one bad answer must not cost the other thirty.
 * @param {unknown} value
 * @returns {{potential: Potential, damaged: boolean}}
 */
export function readPotential(value) {
  if (value === undefined) return { potential: emptyPotential(), damaged: false };
  if (!isObject(value)) return { potential: emptyPotential(), damaged: true };
  const sheets = isObject(value.answers) ? value.answers : {};
  const answers = Object.fromEntries(VARIANTS.filter((one) => one in sheets).map((one) => [one, texts(sheets[one])]));
  const profile = texts(value.profile);
  const list = Array.isArray(value.history) ? value.history : [];
  const history = /** @type {Past[]} */ (list.filter(isPast));
  const potential = { ...value, answers: { ...sheets, ...answers }, profile, history };
  return { potential, damaged: !same(potential, { answers: {}, profile: {}, history: [], ...value }) };
}

/**
 * @param {Variant} variant
 * @param {string} question
 * @param {string} option empty takes the answer back
 * @returns {Change}
 */
export function setAnswer(variant, question, option) {
  return change((old) => {
    const { [question]: _, ...others } = old.answers[variant] ?? {};
    return { ...old, answers: { ...old.answers, [variant]: option ? { ...others, [question]: option } : others } };
  });
}

/**
 * @param {Profile} profile what is empty is taken back
 * @returns {Change}
 */
export function setProfile(profile) {
  return change((old) => {
    const rows = Object.entries({ ...old.profile, ...profile }).filter(([, value]) => value);
    return { ...old, profile: Object.fromEntries(rows) };
  });
}

/**
 * Puts a whole sheet in place of the reader's own.
 * @param {Variant} variant
 * @param {Answers} answers
 * @param {Profile} profile
 * @returns {Change}
 */
export function setSheet(variant, answers, profile) {
  return (record) => setProfile(profile)(change((old) => ({ ...old, answers: { ...old.answers, [variant]: answers } }))(record));
}

/**
 * Adds a result; one of the same day takes the place of the day's earlier one: it is corrected, not repeated.
 * @param {Past} past
 * @returns {Change}
 */
export function addResult(past) {
  return change((old) => {
    const others = old.history.filter((one) => one.day !== past.day || one.variant !== past.variant);
    return { ...old, history: [...others, past].slice(-MOST_HISTORY) };
  });
}

/**
 * Forgets the answers and the results of one variant.
 * @param {Variant} variant
 * @returns {Change}
 */
export function forget(variant) {
  return change((old) => {
    const { [variant]: _, ...answers } = old.answers;
    const history = old.history.filter((one) => one.variant !== variant);
    // What is said of the firm serves the other variant as long as that one is in use.
    const profile = Object.keys(answers).length ? old.profile : {};
    return { ...old, answers, history, profile };
  });
}

/**
 * @param {(old: Potential) => Potential} make
 * @returns {Change}
 */
function change(make) {
  return (record) => /** @type {StoreRecord} */ ({ ...record, potential: make(potentialOf(record)) });
}

/**
 * @param {unknown} value
 * @returns {Record<string, string>} the entries that are text
 */
function texts(value) {
  const rows = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(rows.filter(/** @returns {pair is [string, string]} */ (pair) => typeof pair[1] === "string"));
}

/**
 * @param {unknown} value
 * @returns {value is Past}
 */
function isPast(value) {
  if (!isObject(value) || !isDay(value.day) || !VARIANTS.includes(/** @type {Variant} */ (value.variant))) return false;
  const numbers = [value.value, value.min, value.max];
  return numbers.every((one) => typeof one === "number" && one >= 0 && one <= 100)
    && [value.country, value.segment, value.experience].every((one) => typeof one === "string");
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function same(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/**
 * @param {unknown} value
 * @returns {unknown} with the keys of its objects in order
 */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

/**
 * What the reader said of the limits of CEPAL's survey.
 * @param {StoreRecord} record
 * @returns {Record<string, string>} limit → degree
 */
export function limitsOf(record) {
  return texts(/** @type {{limits?: unknown}} */ (record).limits);
}

/**
 * @param {string} limit
 * @param {string} degree
 * @returns {Change}
 */
export function setLimit(limit, degree) {
  return (record) => setLimits({ ...limitsOf(record), [limit]: degree })(record);
}

/**
 * @param {Record<string, string>} limits
 * @returns {Change}
 */
export function setLimits(limits) {
  return (record) => /** @type {StoreRecord} */ ({ ...record, limits });
}
