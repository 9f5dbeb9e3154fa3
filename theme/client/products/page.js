// Small things of the page that both searches use.

/** A screen reader hears what was found when the reader stops typing. */
const PAUSE = 600;

export class Told {
  /** @param {Element | null} place a live region */
  constructor(place) {
    this._place = place;
    this._timer = 0;
  }

  /** @param {string} text @param {number} [pause] in milliseconds */
  say(text, pause = PAUSE) {
    window.clearTimeout(this._timer);
    this._timer = window.setTimeout(() => {
      if (this._place && this._place.textContent !== text) this._place.textContent = text;
    }, pause);
  }
}

/**
 * @param {ParentNode} root
 * @returns {import("./data.js").Packed} no products where the page's data is missing or garbled
 */
export function readData(root) {
  try {
    return JSON.parse(root.querySelector('script[data-role="data"]')?.textContent ?? "");
  } catch {
    return { families: [], products: [] };
  }
}
