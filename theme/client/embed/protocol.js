// What the page of a host and the frame in it may say to each other, and how much of it is believed.
//
// All messages carry the mark of this version. Neither side takes anything from the other but these few numbers.

/** The mark of our messages; another version of the loader has another mark. */
export const MARK = "v1";
/** Pixels. A frame can't hide itself, nor push the rest of the host's page out of reach. */
export const LOWEST = 160;
export const HIGHEST = 6000;
/** No route has as many tasks. */
const MOST_TASKS = 9999;

/** @typedef {{tipo: "hola"} | {tipo: "alto", alto: number} | {tipo: "progreso", hechas: number, total: number}} Message */

/**
 * @param {unknown} data of a message from anybody
 * @returns {Message | null} null for what is not ours or makes no sense
 */
export function readMessage(data) {
  if (typeof data !== "object" || data === null) return null;
  const { ruta, tipo, alto, hechas, total } = /** @type {Record<string, unknown>} */ (data);
  if (ruta !== MARK) return null;
  if (tipo === "hola") return { tipo };
  if (tipo === "alto" && isCount(alto, Number.MAX_SAFE_INTEGER) && alto > 0) return { tipo, alto: bounded(alto) };
  if (tipo === "progreso" && isCount(total, MOST_TASKS) && isCount(hechas, total)) return { tipo, hechas, total };
  return null;
}

/**
 * @param {number} height
 * @returns {number}
 */
export function bounded(height) {
  return Math.min(HIGHEST, Math.max(LOWEST, height));
}

/**
 * @param {unknown} value
 * @param {number} most
 * @returns {value is number}
 */
function isCount(value, most) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

/** How often the host's page may be moved: a few times at once, then once in a while. */
export class Allowance {
  /**
   * @param {number} most at once
   * @param {number} every milliseconds until there is one more
   */
  constructor(most, every) {
    this._most = this._left = most;
    this._every = every;
    this._since = 0;
  }

  /**
   * @param {number} now milliseconds of a clock that only goes forward
   * @returns {number} 0: go ahead; otherwise how long to wait
   */
  take(now) {
    const earned = Math.floor((now - this._since) / this._every);
    if (earned > 0) {
      this._left = Math.min(this._most, this._left + earned);
      this._since += earned * this._every;
    }
    if (this._left > 0) {
      this._left -= 1;
      return 0;
    }
    return this._since + this._every - now;
  }
}
