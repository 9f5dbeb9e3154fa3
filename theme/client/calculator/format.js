// Numbers as readers of the site write them: «1.500,25». Nothing is said more precisely than it is known.
import { Decimal, minorUnit } from "../cost/number.js";

export { readNumber } from "../shared/typed.js";

/** @typedef {import("../cost/number.js").Decimal} Amount */
/** @typedef {import("../cost/span.js").Span} Span */

const NBSP = "\u00a0";

/**
 * @param {Amount} value
 * @param {number} places
 * @returns {string} with points for thousands
 */
export function number(value, places) {
  const [whole = "0", part] = value.toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return part ? `${grouped},${part}` : grouped;
}

/**
 * @param {Amount} value
 * @param {string} currency
 * @returns {string}
 */
export function money(value, currency) {
  return `${currency}${NBSP}${number(value, minorUnit(currency).eq(1) ? 0 : 2)}`;
}

/**
 * An amount of a rule, with the places that it has: «USD 200», «COP 342,5».
 * @param {Amount} value
 * @param {string} currency
 * @returns {string}
 */
export function stated(value, currency) {
  const places = value.isInteger() ? 0 : Math.max(value.decimalPlaces(), minorUnit(currency).eq(1) ? 0 : 2);
  return `${currency}${NBSP}${number(value, places)}`;
}

/**
 * An amount, or what it lies between: a wide range in whole units, outwards.
 * @param {Span} span
 * @param {string} currency
 * @param {string} between «entre {low} y {high}»
 * @returns {string}
 */
export function spanned({ low, high }, currency, between) {
  if (low.eq(high)) return money(low, currency);
  const wide = high.minus(low).gt(2);
  const places = wide || minorUnit(currency).eq(1) ? 0 : 2;
  const [from, to] = wide ? [low.floor(), high.ceil()] : [low, high];
  const say = (/** @type {Amount} */ one) => `${currency}${NBSP}${number(one, places)}`;
  return between.replace("{low}", say(from)).replace("{high}", say(to));
}

/**
 * @param {Amount} fraction
 * @returns {string} «19 %», with as many places as it has, four at most
 */
export function percent(fraction) {
  const share = fraction.times(100).toDecimalPlaces(4);
  return `${number(share, share.decimalPlaces())}${NBSP}%`;
}

/**
 * @param {Span} span
 * @param {string} between
 * @returns {string}
 */
export function rate({ low, high }, between) {
  if (low.eq(high)) return percent(low);
  return between.replace("{low}", percent(low)).replace("{high}", percent(high));
}

const LONG_DAY = new Intl.DateTimeFormat("es", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/**
 * @param {string} day
 * @returns {string} «3 de marzo de 2027»
 */
export function dayInWords(day) {
  return LONG_DAY.format(new Date(`${day}T00:00:00Z`));
}

/**
 * A part of a whole between 0 and 1, for drawing.
 * @param {Amount} part
 * @param {Amount} whole
 * @returns {number}
 */
export function share(part, whole) {
  return whole.isZero() ? 0 : Decimal.div(part, whole).toNumber();
}
