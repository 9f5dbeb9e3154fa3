// Phrases made small for the wire, back to the forms of their words. The twin of generator/search/phrases.py, which tells how.

/** @typedef {string[][]} Phrase of each word its forms */

/**
 * Of each document its phrases.
 * @param {{words: string, said: string}} packed
 * @param {string[]} terms of the index, sorted
 * @returns {Phrase[][]}
 */
export function unpackPhrases({ words: told, said }, terms) {
  let first = 0;
  const words = (told ? told.split(" ") : []).map((one) => {
    const [gap = 0, ...others] = one.split(".").map(base36);
    first += gap;
    return [0, ...others].map((other) => terms[first + other] ?? "");
  });
  return said.split(",").map((some) => (some ? some.split("|") : []).map((phrase) => phrase.split(" ").map((one) => words[base36(one)] ?? [])));
}

/** @param {string} digits */
function base36(digits) {
  return parseInt(digits, 36);
}
