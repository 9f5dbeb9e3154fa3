// The choice in words.
import { logisticsMessages as words } from "../../messages/es.json";
import { Decimal } from "../cost/number.js";
import { number } from "../calculator/format.js";
import { fill, plural } from "../shared/words.js";
import { ANSWERS } from "./choose.js";

/** @typedef {import("./choose.js").Point} Point */
/** @typedef {import("./choose.js").Trip} Trip */
/** @typedef {import("./choose.js").Verdict} Verdict */
/** @typedef {Record<string, string>} Names country → name */

const NBSP = "\u00a0";

/**
 * @param {Verdict} verdict
 * @param {Trip} trip
 * @param {Names} names
 * @returns {{lead: string, text: string, doubt: boolean}[]} sentences; `lead` is said first and strongly
 */
export function sayVerdict({ reasons, confirm, parts }, trip, names) {
  /** @param {Record<string, string>} from @param {Point} point */
  const say = (from, { code, limit, places }) => fill(from[code] ?? code, {
    origin: names[trip.origin] ?? trip.origin,
    destination: names[trip.destination] ?? trip.destination,
    places: joined((places ?? []).map((one) => names[one] ?? one)),
    limit: limit === undefined ? "" : said(code, limit),
  });
  const lines = [...reasons.map((one) => ({ lead: "", text: say(words.reasons, one), doubt: Boolean(one.doubt) })),
    ...parts.map((one) => ({ lead: "", text: say(words.parts, one), doubt: false }))];
  if (!confirm.length) return lines;
  const asked = joined(confirm.map((one) => say(words.confirms, one)));
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
 * @returns {string} empty where nothing is said
 */
export function sayWay(answer, over) {
  if (!answer) return "";
  const why = over.map(({ code, limit = "" }) => fill(code === "kg" ? words.regime.overKg : words.regime.overValue, { limit: said(code, limit) }));
  return words.regime[answer] + (why.length ? `: ${joined(why)}` : "");
}

/**
 * @param {Verdict[]} verdicts
 * @returns {string} «1 sirve, 7 pueden servir y 6 no sirven.»
 */
export function sayCount(verdicts) {
  const rows = ANSWERS.map((answer) => [answer, verdicts.filter((one) => one.answer === answer).length])
    .filter(([, count]) => count);
  const text = joined(rows.map(([answer, n]) => fill(plural(words.count[/** @type {keyof typeof words.count} */ (answer)], Number(n)), { n: Number(n) })));
  return `${text}.`;
}

/** @param {string[]} parts */
export function joined(parts) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${words.and} ${parts.at(-1)}`;
}
