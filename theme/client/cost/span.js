// Numbers that are known exactly or only to lie between two. All arithmetic of the lines rises with its terms.
import { Decimal, divide, highest, lowest } from "./number.js";

/** @typedef {import("./number.js").Decimal} Amount */

const MODES = { half_up: Decimal.ROUND_HALF_UP, down: Decimal.ROUND_DOWN, up: Decimal.ROUND_CEIL };

/** The digits that divisions leave sure: 1999.999…9 yen, back from dollars, are 2000 and lose no step. */
const SURE = 20;

/** From `low` to `high`; equal where the number is known. */
export class Span {
  /**
   * @param {Amount} low
   * @param {Amount} high
   */
  constructor(low, high) {
    this.low = low;
    this.high = high;
  }

  /** The number, where there is one. */
  get exact() {
    return this.low.eq(this.high) ? this.low : null;
  }

  /**
   * @param {Span} other
   * @returns {Span}
   */
  plus(other) {
    return this.#with(other, (one, two) => one.plus(two));
  }

  /**
   * @param {Span} other
   * @returns {Span}
   */
  times(other) {
    return this.#with(other, (one, two) => one.times(two));
  }

  /**
   * Applies a rising function to both ends.
   * @param {(part: Amount) => Amount} change
   * @returns {Span}
   */
  each(change) {
    return this.#with(this, change);
  }

  /**
   * What is known is worked out once.
   * @param {Span} other
   * @param {(one: Amount, two: Amount) => Amount} change
   * @returns {Span}
   */
  #with(other, change) {
    const low = change(this.low, other.low);
    const same = this.high === this.low && other.high === other.low;
    return new Span(low, same ? low : change(this.high, other.high));
  }
}

/**
 * A number that is known.
 * @param {Amount} number
 * @returns {Span}
 */
export function known(number) {
  return new Span(number, number);
}

/**
 * The span that holds all of them.
 * @param {Span[]} spans at least one
 * @returns {Span}
 */
export function around(spans) {
  return new Span(lowest(...spans.map((span) => span.low)), highest(...spans.map((span) => span.high)));
}

/**
 * Rounds to a multiple, as of 0.01, 1 or 100.
 * @param {Amount} number
 * @param {Amount} of
 * @param {keyof typeof MODES} [mode]
 * @returns {Amount}
 */
export function toMultiple(number, of, mode = "half_up") {
  return divide(number, of).toSignificantDigits(SURE).toDecimalPlaces(0, MODES[mode]).times(of);
}
