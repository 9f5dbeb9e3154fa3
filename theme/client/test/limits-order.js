// Which gaps answer what weighs on a firm, and in which order.

/** @typedef {{limit: string, text: string, gaps: string[]}} Weight something that weighs, and the gaps behind it */

/**
 * The gaps that answer what weighs: those behind most of it first, then as the page has them.
 * @param {string[]} gaps all of the page
 * @param {Weight[]} weights
 * @returns {{gap: string, because: string[]}[]}
 */
export function answersTo(gaps, weights) {
  const rows = gaps.map((gap) => ({ gap, because: weights.filter((one) => one.gaps.includes(gap)).map((one) => one.text) }));
  return rows.filter((one) => one.because.length).sort((one, other) => other.because.length - one.because.length);
}
