// How well one typed word fits one known word, from 0 (not at all) to 1 (the same).
import { fold, foldKeepingEnye } from "../shared/fold.js";
import { slips } from "../shared/slips.js";
import { singular, sound } from "./spelling.js";

const SAME = 1;
const WITHOUT_ENYE = 0.98;
const OTHER_NUMBER = 0.97;
const SOUNDS_ALIKE = 0.9;
const BEGINS = 0.86;
const SOUNDS_LIKE_BEGINNING = 0.8;
const SLIP = [0, 0.72, 0.56];
const SLIP_IN_BEGINNING = 0.5;
/** Slips are rarer at the beginning of a word: what begins alike goes first. */
const BEGINS_ALIKE = 0.06;
/** A word that fits at least so well was meant, and what only fits with a slip was not. */
const MEANT = SOUNDS_ALIKE;
const GUESSED = SOUNDS_LIKE_BEGINNING;
/** From how many letters a word may hold one slip, and from how many two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 7;
const SHORTEST_BEGINNING = 2;

/** A word in the shapes that are compared, made once. */
export class Word {
  /** @param {string} text one word as written */
  constructor(text) {
    this.exact = foldKeepingEnye(text);
    this.plain = fold(text);
    this.single = singular(this.plain);
    this.sound = sound(this.single);
    this.letters = letters(this.sound);
  }
}

/**
 * One bit per letter: what cannot be near is ruled out before any slip is counted.
 * @param {string} text
 */
function letters(text) {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

/** @param {number} bits */
function count(bits) {
  let found = 0;
  for (let rest = bits; rest; rest &= rest - 1) found += 1;
  return found;
}

/**
 * @param {Word} typed
 * @param {Word} known
 * @param {boolean} unfinished whether the reader may still be typing it
 * @returns {number}
 */
function fit(typed, known, unfinished) {
  if (typed.exact === known.exact) return SAME;
  if (typed.plain === known.plain) return WITHOUT_ENYE;
  if (typed.single === known.single) return OTHER_NUMBER;
  if (typed.sound === known.sound) return SOUNDS_ALIKE;
  if (unfinished && typed.plain.length >= SHORTEST_BEGINNING && known.plain.startsWith(typed.plain)) {
    // the more of the word is there, the surer
    return BEGINS + 0.1 * (typed.plain.length / known.plain.length);
  }
  const length = typed.sound.length;
  if (unfinished && length >= ONE_SLIP && known.sound.startsWith(typed.sound)) return SOUNDS_LIKE_BEGINNING;
  const allowed = length >= TWO_SLIPS ? 2 : Number(length >= ONE_SLIP || typed.plain.length >= ONE_SLIP + 1);
  if (!allowed) return 0;
  const strange = count(typed.letters & ~known.letters);
  // a slip brings at most one letter that the word does not have, and takes one
  if (strange > allowed) return 0;
  if (count(known.letters & ~typed.letters) <= allowed) {
    const found = slips(typed.sound, known.sound, allowed);
    if (found <= allowed) return Number(SLIP[Math.max(found, 1)]) + BEGINS_ALIKE * alike(typed.sound, known.sound);
  }
  if (unfinished && strange <= 1 && length > ONE_SLIP && known.sound.length > length) {
    return slips(typed.sound, known.sound.slice(0, length), 1) <= 1 ? SLIP_IN_BEGINNING : 0;
  }
  return 0;
}

/**
 * The share of the longer word in which both are the same from the beginning on.
 * @param {string} one
 * @param {string} two
 */
function alike(one, two) {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  return at / Math.max(one.length, two.length);
}

/**
 * How well each known word fits a typed one; guesses count only where nothing fits without them.
 * @param {Word} typed
 * @param {Word[]} known
 * @param {boolean} unfinished
 * @returns {Float64Array}
 */
export function fits(typed, known, unfinished) {
  const column = new Float64Array(known.length);
  let most = 0;
  for (let at = 0; at < known.length; at += 1) {
    const one = known[at];
    column[at] = one ? fit(typed, one, unfinished) : 0;
    most = Math.max(most, Number(column[at]));
  }
  return most < MEANT ? column : column.map((value) => (value > GUESSED ? value : 0));
}
