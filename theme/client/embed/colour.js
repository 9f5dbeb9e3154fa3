// Colours as numbers: contrast by WCAG 2, and an accent that is moved towards black or white until it can be read.

/** @typedef {[number, number, number]} Colour red, green, blue from 0 to 255 */

const BLACK = /** @type {Colour} */ ([0, 0, 0]);
const WHITE = /** @type {Colour} */ ([255, 255, 255]);
/** AA for text. */
export const ENOUGH = 4.5;

/**
 * @param {string} text «#0f6b5c», «0f6b5c» or «abc»
 * @returns {Colour | null}
 */
export function readColour(text) {
  const bare = text.trim().replace(/^#/, "").toLowerCase();
  const long = /^[0-9a-f]{3}$/.test(bare) ? bare.replace(/./g, "$&$&") : bare;
  if (!/^[0-9a-f]{6}$/.test(long)) return null;
  const value = Number.parseInt(long, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param {Colour} colour */
export function writeColour(colour) {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** @param {Colour} colour */
function luminance(colour) {
  const [red, green, blue] = /** @type {Colour} */ (colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} one @param {Colour} other */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/**
 * @param {Colour} one
 * @param {Colour} other
 * @param {number} share of the other
 * @returns {Colour}
 */
export function mix(one, other, share) {
  return /** @type {Colour} */ (one.map((part, at) => Math.round(part + ((other[at] ?? 0) - part) * share)));
}

/**
 * @param {Colour} accent
 * @param {Colour[]} grounds that text of this colour stands on, all light or all dark
 * @returns {Colour} the accent itself, or the nearest to it that can be read on all of them
 */
export function readable(accent, grounds) {
  const end = grounds.every((ground) => contrast(ground, BLACK) >= contrast(ground, WHITE)) ? BLACK : WHITE;
  for (let step = 0; step <= 50; step += 1) {
    const tried = mix(accent, end, step / 50);
    if (grounds.every((ground) => contrast(tried, ground) >= ENOUGH)) return tried;
  }
  return end;
}

/**
 * @param {Colour} ground
 * @returns {Colour} black or white, whichever is easier to read on it: one of the two always is
 */
export function inkOn(ground) {
  return contrast(ground, WHITE) >= ENOUGH ? WHITE : BLACK;
}
