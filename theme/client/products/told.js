// What was found, said when the reader has stopped typing; all searches of products use it.

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
