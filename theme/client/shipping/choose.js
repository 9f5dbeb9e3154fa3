// Which ways to ship fit a parcel, and which ways out of the country. What is not known excludes nothing: it is to be
// confirmed. Nothing here touches the page.
import { Decimal } from "../cost/number.js";

/**
 * @typedef {object} Option as generator/render/logistics_pages.py writes it
 * @property {string} kind
 * @property {string} name
 * @property {number} price its place from low to high
 * @property {string[]} [from] where it starts; of a warehouse, where that stands
 * @property {string[]} [to] absent: the source does not say
 * @property {string[]} [not]
 * @property {string[]} [doubt] fields that nobody has confirmed: serves_from, serves_to, not_to, limits
 * @property {string} [kg] decimal text
 * @property {string} [value] decimal text
 * @property {string} [currency]
 */
/** @typedef {{id: string, country: string, modes: string[], kg?: string, value?: string, currency?: string, doubt?: boolean}} Regime */
/** @typedef {{origin: string, destination: string, value: string | null, weight: string | null}} Trip empty or null: not said; value in USD */
/** @typedef {"fits" | "maybe" | "part" | "no"} Answer */
/** @typedef {{code: string, limit?: string, doubt?: boolean, places?: string[]}} Point */
/** @typedef {{answer: Answer, reasons: Point[], confirm: Point[], parts: Point[]}} Verdict */
/** @typedef {"fits" | "check" | "over" | "open" | ""} WayAnswer */

/** @type {Answer[]} */
export const ANSWERS = ["fits", "maybe", "part", "no"];

/** @param {Trip} trip */
export function saysSomething({ origin, destination, value, weight }) {
  return Boolean(origin || destination || value !== null || weight !== null);
}

/**
 * @param {Option} option
 * @param {Trip} trip
 * @returns {Verdict}
 */
export function judge(option, trip) {
  const places = option.kind === "last-mile" ? within : option.kind === "fulfilment" ? fromWarehouse : across;
  const found = places(option, trip);
  const limits = judgeLimits(option, trip, doubts(option, "limits"));
  const reasons = [...found.reasons, ...limits.over];
  // What helps in a part of the trip only is asked about where that part begins.
  const confirm = found.parts.length ? found.confirm : [...found.confirm, ...limits.confirm];
  const answer = reasons.length ? "no" : found.parts.length ? "part" : confirm.length ? "maybe" : "fits";
  return { answer, reasons, confirm: answer === "no" ? [] : confirm, parts: answer === "no" ? [] : found.parts };
}

/** @typedef {{reasons: Point[], confirm: Point[], parts: Point[]}} Found */

/**
 * Carries a parcel from one country to another.
 * @param {Option} option
 * @param {Trip} trip
 * @returns {Found}
 */
function across(option, { origin, destination }) {
  const { from = [], to = [], not = [] } = option;
  /** @type {Found} */
  const found = { reasons: [], confirm: [], parts: [] };
  if (origin && !from.includes(origin)) found.reasons.push({ code: "from" });
  else if (origin && doubts(option, "serves_from")) found.confirm.push({ code: "from" });
  if (!destination) return found;
  if (not.includes(destination)) found.reasons.push({ code: "not", doubt: doubts(option, "not_to") });
  else if (to.length && !to.includes(destination) && !doubts(option, "serves_to")) found.reasons.push({ code: "to", places: to });
  else if (!to.includes(destination) || doubts(option, "serves_to")) found.confirm.push({ code: "to" });
  return found;
}

/**
 * Delivers from where the seller has sent goods before.
 * @param {Option} option
 * @param {Trip} trip
 * @returns {Found}
 */
function fromWarehouse(option, { destination }) {
  if (!destination) return { reasons: [], confirm: [], parts: [{ code: "warehouseAny" }] };
  if (!option.from?.includes(destination)) return { reasons: [{ code: "warehouse" }], confirm: [], parts: [] };
  const confirm = doubts(option, "serves_from") ? [{ code: "warehouse" }] : [];
  return { reasons: [], confirm, parts: [{ code: "warehouse" }] };
}

/**
 * Works inside a country: it may take the parcel to whoever exports it, or bring it from the customs to the door.
 * @param {Option} option
 * @param {Trip} trip
 * @returns {Found}
 */
function within({ from = [] }, { origin, destination }) {
  const parts = [
    ...(destination && from.includes(destination) ? [{ code: "there" }] : []),
    ...(origin && from.includes(origin) ? [{ code: "here" }] : []),
  ];
  if (!parts.length && origin && destination) return { reasons: [{ code: "local", places: from }], confirm: [], parts };
  return { reasons: [], confirm: [], parts: parts.length ? parts : [{ code: "local" }] };
}

/**
 * @param {{kg?: string, value?: string, currency?: string}} limits
 * @param {Trip} trip
 * @param {boolean} doubt whether nobody has confirmed them
 * @returns {{over: Point[], confirm: Point[]}}
 */
function judgeLimits({ kg, value, currency }, trip, doubt) {
  /** @type {{over: Point[], confirm: Point[]}} */
  const found = { over: [], confirm: [] };
  // A limit in another currency is no number to compare with.
  const known = { kg, value: currency === "USD" ? value : undefined };
  for (const [code, limit, size] of /** @type {const} */ ([["kg", known.kg, trip.weight], ["value", known.value, trip.value]])) {
    if (size === null) continue;
    if (limit === undefined) found.confirm.push({ code });
    else if (new Decimal(size).gt(limit)) found.over.push({ code, limit, doubt });
    else if (doubt) found.confirm.push({ code: `${code}Doubt`, limit });
  }
  return found;
}

/** @param {Option} option @param {string} field */
function doubts({ doubt = [] }, field) {
  return doubt.includes(field);
}

/**
 * All options with what is said of each: the surest first, then the cheapest.
 * @param {Record<string, Option>} options
 * @param {Trip} trip
 * @returns {{id: string, verdict: Verdict}[]}
 */
export function choose(options, trip) {
  const rows = Object.entries(options).map(([id, option]) => ({ id, option, verdict: judge(option, trip) }));
  rows.sort((one, other) => ANSWERS.indexOf(one.verdict.answer) - ANSWERS.indexOf(other.verdict.answer)
    || one.verdict.confirm.length - other.verdict.confirm.length
    || one.option.price - other.option.price
    || one.option.name.localeCompare(other.option.name, "es"));
  return rows.map(({ id, verdict }) => ({ id, verdict }));
}

/**
 * Whether a parcel may go out by a regime.
 * @param {Regime} regime
 * @param {Trip} trip
 * @returns {{answer: WayAnswer, over: Point[]}} answer is empty where neither value nor weight is said
 */
export function judgeWay(regime, trip) {
  if (trip.value === null && trip.weight === null) return { answer: "", over: [] };
  const { over, confirm } = judgeLimits(regime, trip, Boolean(regime.doubt));
  if (over.length) return { answer: "over", over };
  // A way out has a limit of weight only where its rule says one.
  const open = confirm.filter(({ code }) => code !== "kg");
  if (!open.length) return { answer: "fits", over };
  const full = regime.modes.length === 1 && regime.modes[0] === "formal" && regime.value === undefined;
  return { answer: full ? "open" : "check", over };
}
