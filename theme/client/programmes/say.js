// What a verdict says in words. Nothing here touches the page.
import { fill, joined } from "../shared/words.js";

/** @typedef {import("./eligibility.js").Verdict} Verdict */
/** @typedef {import("./eligibility.js").Reason} Reason */
/** @typedef {typeof import("../../messages/es.json").programmesMessages} Words */
/** @typedef {Record<string, string>} Names what ids are called: countries, sectors, segments, programmes */

/**
 * @param {Verdict} verdict
 * @param {Names} names
 * @param {Words} words
 * @returns {{title: string, text: string}} `text` is empty where it fits
 */
export function sayVerdict({ answer, reasons }, names, words) {
  const title = words[answer];
  if (answer === "fits") return { title, text: "" };
  const say = (/** @type {Record<string, string>} */ told) =>
    reasons.filter(({ code }) => code !== "check").map((reason) => sayReason(reason, told, names, words));
  if (answer === "no") return { title, text: fill(words.because, { why: joined(say(words.against), words.and) }) };
  const doubts = say(words.doubts);
  // What the institution must be asked stands in the record as sentences.
  const asked = reasons.filter(({ code }) => code === "check").flatMap(({ of }) => of);
  return { title, text: [...(doubts.length ? [fill(words.confirm, { what: doubts.join("; ") })] : []), ...asked].join(" ") };
}

/**
 * @param {Reason} reason
 * @param {Record<string, string>} told the sentence of each code
 * @param {Names} names
 * @param {Words} words
 * @returns {string}
 */
function sayReason({ code, of }, told, names, words) {
  const labels = /** @type {Names} */ (words.labels);
  const listed = joined(of.map((one) => labels[one] ?? names[one] ?? one), code === "experience" ? words.or : words.and);
  // One with nothing to name, or with a successor to name, has a sentence of its own.
  const variant = told[`${code}${of.length ? "By" : "None"}`];
  return fill(variant ?? told[code] ?? code, { of: listed });
}
