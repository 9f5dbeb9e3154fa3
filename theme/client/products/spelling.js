// Words as they are compared: what people type has no accents, wrong plurals and letters that sound alike.

const STOP = new Set("a al con de del e el en la las lo los o para por un una y".split(" "));

/**
 * The words that mean something, in order; where there are none, all of them.
 * @param {string} text folded or not
 * @returns {string[]}
 */
export function tokens(text) {
  const all = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = all.filter((one) => !STOP.has(one));
  return telling.length ? telling : all;
}

/**
 * A plural as its singular; rough, but the same rough for both sides.
 * @param {string} word folded
 */
export function singular(word) {
  if (word.length > 4 && word.endsWith("ces")) return `${word.slice(0, -3)}z`;
  if (word.length > 4 && /[^aeiou]es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

/**
 * How a word sounds in most of Latin America: b is v, s is c and z, ll is y, h is silent,
 * x is s, «hua» is «gua», doubles are one.
 * @param {string} word folded
 */
export function sound(word) {
  return word
    .replace(/^(?:w|hu(?=[aeio])|gu(?=[ao]))/, "W")
    .replace(/ch/g, "C")
    .replace(/sh/g, "C")
    .replace(/ll/g, "y")
    .replace(/qu(?=[aeio])/g, "k")
    .replace(/gu(?=[ei])/g, "G")
    .replace(/g(?=[ei])/g, "j")
    .replace(/c(?=[ei])/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/[zx]/g, "s")
    .replace(/v/g, "b")
    .replace(/h/g, "")
    .replace(/y$/, "i")
    .replace(/n(?=[bp])/g, "m")
    .replace(/(.)\1/g, "$1");
}
