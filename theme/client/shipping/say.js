// The choice in words, which are handed in.
import { Decimal } from "../cost/number.js";
import { number } from "../calculator/format.js";
import { fill, plural } from "../shared/words.js";
import { ANSWERS } from "./choose.js";

/** @typedef {import("./choose.js").Point} Point */
/** @typedef {import("./choose.js").Trip} Trip */
/** @typedef {import("./choose.js").Verdict} Verdict */
/** @typedef {Record<string, string>} Names country → name */
/** @typedef {typeof import("../../messages/es.json").logisticsMessages} Words */

const NBSP = "\u00a0";

/**
 * @param {Verdict} verdict
 * @param {Trip} trip
 * @param {Names} names
 * @param {Words} words
 * @returns {{lead: string, text: string, doubt: boolean}[]} sentences; `lead` is said first and strongly
 */
export function sayVerdict({ reasons, confirm, parts }, trip, names, words) {
  /** @param {Record<string, string>} from @param {Point} point */
  const say = (from, { code, limit, places }) => fill(from[code] ?? code, {
    origin: names[trip.origin] ?? trip.origin,
    destination: names[trip.destination] ?? trip.destination,
    places: joined((places ?? []).map((one) => names[one] ?? one), words.and),
    limit: limit === undefined ? "" : said(code, limit),
  });
  const lines = [...reasons.map((one) => ({ lead: "", text: say(words.reasons, one), doubt: Boolean(one.doubt) })),
    ...parts.map((one) => ({ lead: "", text: say(words.parts, one), doubt: false }))];
  if (!confirm.length) return lines;
  const asked = joined(confirm.map((one) => say(words.confirms, one)), words.and);
  return [...lines, { lead: words.confirm, text: `${asked}.`, doubt: false }];
}

/**
 * A limit with its unit.
 * @param {string} code kg, kgDoubt, value or valueDoubt
 * @param {string} limit decimal text
 */
function said(code, limit) {
  const value = new Decimal(limit);
  const text = number(value, value.decimalPlaces());
  return code.startsWith("kg") ? `${text}${NBSP}kg` : `USD${NBSP}${text}`;
}

/**
 * @param {import("./choose.js").WayAnswer} answer
 * @param {Point[]} over
 * @param {Words} words
 * @returns {string} empty where nothing is said
 */
export function sayWay(answer, over, words) {
  if (!answer) return "";
  const why = over.map(({ code, limit = "" }) => fill(code === "kg" ? words.regime.overKg : words.regime.overValue, { limit: said(code, limit) }));
  return words.regime[answer] + (why.length ? `: ${joined(why, words.and)}` : "");
}

/**
 * @param {Verdict[]} verdicts
 * @param {Words} words
 * @returns {string} «1 sirve, 7 pueden servir y 6 no sirven.»
 */
export function sayCount(verdicts, words) {
  const rows = ANSWERS.map((answer) => [answer, verdicts.filter((one) => one.answer === answer).length])
    .filter(([, count]) => count);
  const text = joined(rows.map(([answer, n]) => fill(plural(words.count[/** @type {keyof typeof words.count} */ (answer)], Number(n)), { n: Number(n) })), words.and);
  return `${text}.`;
}

/**
 * @param {string[]} parts
 * @param {string} and
 */
export function joined(parts, and) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;
}
