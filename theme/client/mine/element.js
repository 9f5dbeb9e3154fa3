// <ruta-mine>: fills the server's page with what this device holds. Without it the page says what it would show.
import { Mine } from "./mine.js";

export class MineElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._mine = new Mine(this, () => /** @type {typeof MineElement} */ (this.constructor).now());
  }

  disconnectedCallback() {
    this._mine?.stop();
  }
}
