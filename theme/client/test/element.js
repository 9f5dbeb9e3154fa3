// <ruta-test>: takes over the server's questionnaire. Without it the page is read, printed and added up by hand.
import { Quiz } from "./quiz.js";

export class TestElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._quiz = new Quiz(this, () => /** @type {typeof TestElement} */ (this.constructor).now());
  }

  disconnectedCallback() {
    this._quiz?.stop();
  }
}
