// Decimal arithmetic as Python's default context has it: 28 digits, halves to the even neighbour.
import { Decimal as Library } from "decimal.js";

/** @typedef {import("decimal.js").Decimal} Decimal */

export const Decimal = Library.clone({ precision: 28, rounding: Library.ROUND_HALF_EVEN, defaults: true });
export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/**
 * Python refuses to divide by nothing; the library would give Infinity.
 * @param {Decimal} number
 * @param {Decimal} by
 * @returns {Decimal}
 */
export function divide(number, by) {
  if (by.isZero()) throw new RangeError(`${number.toFixed()} / 0`);
  return number.div(by);
}

/**
 * @param {Decimal[]} numbers at least one
 * @returns {Decimal} the smallest
 */
export function lowest(...numbers) {
  return numbers.reduce((found, one) => (one.lt(found) ? one : found));
}

/**
 * @param {Decimal[]} numbers at least one
 * @returns {Decimal} the largest
 */
export function highest(...numbers) {
  return numbers.reduce((found, one) => (one.gt(found) ? one : found));
}

const NO_MINOR_UNIT = new Set(["CLP", "JPY", "KRW", "PYG", "VND"]);
const CENT = new Decimal("0.01");

/**
 * The smallest amount: one yen, won or Chilean peso; a hundredth of the other currencies in use.
 * @param {string} currency
 * @returns {Decimal}
 */
export function minorUnit(currency) {
  return NO_MINOR_UNIT.has(currency) ? ONE : CENT;
}
