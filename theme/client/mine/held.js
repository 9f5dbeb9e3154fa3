// What the record holds beside the lists of tasks: the test, the calculations, the programmes. Other tools write these
// parts; here they are only read, and what is not sound of them is passed over.
import { isDay } from "../shared/days.js";
import { isObject } from "../shared/record.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/record.js").RouteRecord} RouteRecord */
/** @typedef {{fragment: string, title: string, total: string, currency: string, day: string}} Calculation */
/** @typedef {{id: string, day: string, note: string}} Marked */
/**
 * @typedef {object} Result one test that was taken to its end
 * @property {string} day
 * @property {string} variant bienes or servicios
 * @property {string} segment
 * @property {string} experience
 * @property {number | null} value 0 to 100
 * @property {number | null} min
 * @property {number | null} max
 */
/** @typedef {{routes: number, done: number, notes: number, dates: number, tests: number, answers: number, calculations: number, programmes: number, choices: number, other: number}} Holdings */

const KNOWN = new Set(["version", "routes", "choices", "potential", "calculations", "programmes", "news"]);

/**
 * @param {StoreRecord} record
 * @param {string} name
 * @returns {unknown} a part that record.js keeps without knowing it
 */
function partOf(record, name) {
  return /** @type {Record<string, unknown>} */ ({ ...record })[name];
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function text(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/**
 * @param {unknown} value
 * @returns {number | null}
 */
function score(value) {
  const found = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof found === "number" && found >= 0 && found <= 100 ? found : null;
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
function objects(value) {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/**
 * @param {StoreRecord} record
 * @returns {Calculation[]} newest first
 */
export function calculationsOf(record) {
  const found = objects(partOf(record, "calculations")).flatMap((one) => {
    const fragment = text(one.fragment).replace(/^#/, "");
    const { title, total, currency, day } = one;
    if (!fragment) return [];
    return [{ fragment, title: text(title), total: text(total), currency: text(currency), day: isDay(day) ? day : "" }];
  });
  return found.sort((one, two) => two.day.localeCompare(one.day));
}

/**
 * @param {StoreRecord} record
 * @returns {Marked[]} in the order in which they were marked
 */
export function programmesOf(record) {
  const held = partOf(record, "programmes");
  const found = Object.entries(isObject(held) ? held : {}).flatMap(([id, one]) =>
    isObject(one) ? [{ id, day: isDay(one.day) ? one.day : "", note: text(one.note) }] : [],
  );
  return found.sort((one, two) => one.day.localeCompare(two.day));
}

/**
 * @param {StoreRecord} record
 * @returns {Result[]} newest last
 */
export function historyOf(record) {
  const potential = partOf(record, "potential");
  return objects(isObject(potential) ? potential.history : []).flatMap((one) => {
    const { day, variant, segment, experience, value, min, max } = one;
    if (!isDay(day) || !text(variant)) return [];
    const scores = { value: score(value), min: score(min), max: score(max) };
    return [{ day, variant: text(variant), segment: text(segment), experience: text(experience), ...scores }];
  });
}

/**
 * How many questions of the test have an answer, of all its variants.
 * @param {StoreRecord} record
 * @returns {number}
 */
export function answersOf(record) {
  const potential = partOf(record, "potential");
  const answers = isObject(potential) && isObject(potential.answers) ? Object.values(potential.answers) : [];
  return answers.filter(isObject).reduce((sum, one) => sum + Object.keys(one).length, 0);
}

/**
 * @param {RouteRecord} route
 * @returns {boolean} whether the reader has put anything there
 */
export function isStarted({ done, notes, dates }) {
  return [done, notes, dates].some((one) => Object.keys(one).length > 0);
}

/**
 * @param {StoreRecord} record
 * @returns {[string, RouteRecord][]} the routes that hold something, the one touched last first
 */
export function startedRoutes(record) {
  return Object.entries(record.routes)
    .filter(([, route]) => isStarted(route))
    .sort(([, one], [, two]) => (two.updated ?? "").localeCompare(one.updated ?? ""));
}

/**
 * @param {StoreRecord} record
 * @returns {Holdings}
 */
export function holdings(record) {
  const routes = startedRoutes(record).map(([, route]) => route);
  const count = (/** @type {"done" | "notes" | "dates"} */ field) =>
    routes.reduce((sum, route) => sum + Object.keys(route[field]).length, 0);
  const others = Object.keys(record).filter((name) => !KNOWN.has(name) && partOf(record, name) !== null);
  return {
    routes: routes.length,
    done: count("done"),
    notes: count("notes"),
    dates: count("dates"),
    tests: historyOf(record).length,
    answers: answersOf(record),
    calculations: calculationsOf(record).length,
    programmes: programmesOf(record).length,
    choices: Object.values(record.choices).filter(Boolean).length,
    other: others.length,
  };
}

/**
 * @param {StoreRecord} record
 * @returns {boolean}
 */
export function holdsSomething(record) {
  return Object.values(holdings(record)).some(Boolean);
}

/**
 * Whether the parts that record.js passes on unread have the shape that their tools write.
 * @param {StoreRecord} record
 * @returns {boolean}
 */
export function isSound(record) {
  const potential = partOf(record, "potential");
  const calculations = partOf(record, "calculations");
  const programmes = partOf(record, "programmes");
  const history = isObject(potential) ? potential.history : undefined;
  const answers = isObject(potential) ? potential.answers : undefined;
  return (
    (potential === undefined || isObject(potential)) &&
    (history === undefined || (Array.isArray(history) && historyOf(record).length === history.length)) &&
    (answers === undefined || (isObject(answers) && Object.values(answers).every(isObject))) &&
    (calculations === undefined ||
      (Array.isArray(calculations) && calculationsOf(record).length === calculations.length)) &&
    (programmes === undefined ||
      (isObject(programmes) && Object.values(programmes).every((one) => isObject(one) && isDay(one.day))))
  );
}
