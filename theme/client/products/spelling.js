// Words as they are compared: what people type has no accents, wrong plurals and letters that sound alike.

const STOP = new Set("a al con de del e el en la las lo los o para por un una y".split(" "));

/**
 * Lower case without accents, but ñ stays: «moño» is no «mono».
 * @param {string} text
 */
export function foldKeepingEnye(text) {
  return text.toLowerCase().normalize("NFD").replace(/n\u0303/g, "ñ").replace(/\p{M}/gu, "");
}

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

/**
 * How many slips lie between two words: a letter more, less, changed, or two swapped. Gives `most + 1` when it is more.
 * @param {string} one
 * @param {string} two
 * @param {number} most
 */
export function slips(one, two, most) {
  if (Math.abs(one.length - two.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= two.length; j += 1) {
      const same = one[i - 1] === two[j - 1];
      let cost = Math.min(
        Number(row[j]) + 1,
        Number(next[j - 1]) + 1,
        Number(row[j - 1]) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
        cost = Math.min(cost, Number(before[j - 2]) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(Number(row[two.length]), most + 1);
}
