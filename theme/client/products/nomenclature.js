// The second layer: the whole nomenclature, chapter by chapter, for those whose product is not among the everyday ones.
// A page loads a chapter as a classic script when it is asked for: from disk nothing can be fetched.
import { fold } from "../shared/fold.js";
import { singular, tokens } from "./spelling.js";

/**
 * `mark` says whose words they are: "" the official Spanish, "p" our own, "e" English. `english` is there where the
 * official title is the same as another's under the heading («Los demás»).
 * @typedef {[code: string, title: string, mark: string, english?: string]} Row
 */
/** @typedef {{code: string, title: string, mark: string, rows: Row[]}} Heading four figures, with its subheadings */

const HEADING = 4;
const MOST = 50;

/**
 * The rows of a chapter as they are browsed: headings with their subheadings.
 * @param {Row[]} rows
 * @returns {Heading[]}
 */
export function headings(rows) {
  return rows
    .filter(([code]) => code.length === HEADING)
    .map(([code, title, mark]) => {
      const inside = rows.filter(([other]) => other.length > HEADING && other.startsWith(code));
      return { code, title, mark, rows: inside };
    });
}

/**
 * The subheadings that hold every word, in their own title or in their heading's; many are just «Los demás».
 * @param {Row[]} rows of any chapters
 * @param {string} text words or the beginning of a code
 * @param {number} [limit]
 * @returns {Row[]}
 */
export function search(rows, text, limit = MOST) {
  const figures = text.replace(/[\s.]/g, "");
  if (/^\d{2,}$/.test(figures)) return rows.filter(([code]) => code.startsWith(figures)).slice(0, limit);
  const words = tokens(fold(text)).map(singular).filter((one) => one.length > 1);
  if (!words.length) return [];
  /** @type {Row[]} */
  const found = [];
  let above = "";
  for (const row of rows) {
    const title = ` ${fold(row[1])}`;
    if (row[0].length === HEADING) {
      above = title;
      continue;
    }
    const whole = above + title;
    if (words.every((word) => whole.includes(word)) && words.some((word) => atStart(whole, word))) found.push(row);
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * @param {string} text
 * @param {string} word
 */
function atStart(text, word) {
  return new RegExp(`[^\\p{L}]${word}`, "u").test(text);
}
