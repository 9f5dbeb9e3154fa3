// <ruta-plan>: takes over the server's outline. Without it the page is printed and filled in by hand.
import { Plan } from "./plan.js";

export class PlanElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._plan = new Plan(this, () => /** @type {typeof PlanElement} */ (this.constructor).now());
  }

  disconnectedCallback() {
    this._plan?.stop();
  }
}
