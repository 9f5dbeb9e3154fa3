// <ruta-checklist>: takes over the server's list of tasks. Without it the page says the same, only without memory.
import { Checklist } from "./checklist.js";

export class ChecklistElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._list = new Checklist(this, () => /** @type {typeof ChecklistElement} */ (this.constructor).now());
  }

  disconnectedCallback() {
    this._list?.stop();
  }
}
