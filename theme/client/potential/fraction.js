// Exact fractions of whole numbers, so that both engines round the same number.

/** @typedef {{readonly num: bigint, readonly den: bigint}} Fraction `den` is above zero */

export const ZERO = of(0);

/**
 * @param {number | bigint} num a whole number
 * @param {number | bigint} [den] a whole number above zero
 * @returns {Fraction}
 */
export function of(num, den = 1) {
  return { num: BigInt(num), den: BigInt(den) };
}

/**
 * Reads «39762.52»; what is no plain number from zero up is refused.
 * @param {string | number} text
 * @returns {Fraction}
 */
export function parse(text) {
  const [, whole, part = ""] = /^(\d{1,15})(?:\.(\d{1,12}))?$/.exec(String(text)) ?? [];
  if (whole === undefined) throw new RangeError(`no number: ${text}`);
  return { num: BigInt(whole + part), den: 10n ** BigInt(part.length) };
}

/** @param {Fraction} a @param {Fraction} b @returns {Fraction} */
export function plus(a, b) {
  return a.den === b.den ? reduced(a.num + b.num, a.den) : reduced(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** @param {Fraction} a @param {Fraction} b @returns {Fraction} */
export function times(a, b) {
  return reduced(a.num * b.num, a.den * b.den);
}

/** @param {Fraction} a @param {Fraction} b above zero @returns {Fraction} */
export function over(a, b) {
  return reduced(a.num * b.den, a.den * b.num);
}

/** @param {Fraction} a @param {Fraction} b @returns {number} under zero where a is less, over zero where it is more */
export function compare(a, b) {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/**
 * Rounds half up.
 * @param {Fraction} a from zero up
 * @param {number} [parts] to wholes, or to tenths with 10
 * @returns {number}
 */
export function rounded(a, parts = 1) {
  return Number((a.num * BigInt(2 * parts) + a.den) / (2n * a.den)) / parts;
}

/** @param {bigint} num @param {bigint} den @returns {Fraction} */
function reduced(num, den) {
  let [a, b] = [num, den];
  while (b) [a, b] = [b, a % b];
  return a > 1n ? { num: num / a, den: den / a } : { num, den };
}
