// Marks in a text the words that a query found.
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { stems, words } from "./analysis.js";

/**
 * @param {string} text
 * @param {Set<string>} forms folded words and stems that count as found
 * @returns {{text: string, found: boolean}[]} the text in pieces
 */
export function passage(text, forms) {
  return text.split(/([\p{L}\p{N}]+)/u).filter(Boolean).map((piece) => {
    const [word] = words(piece);
    const found = Boolean(word) && [fold(word ?? ""), ...stems(word ?? "")].some((form) => forms.has(form));
    return { text: piece, found };
  });
}
