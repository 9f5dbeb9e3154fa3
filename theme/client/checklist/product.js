// The field in which the reader names a product: what it needs is loaded when somebody comes to it.
import { loadGlobal } from "../shared/script.js";

export class ProductOnDemand {
  /** @param {HTMLElement} root */
  constructor(root) {
    this._field = root.querySelector("ruta-product-field");
    this._field?.addEventListener("focusin", () => this.load(), { once: true });
  }

  load() {
    const { src = "" } = /** @type {HTMLElement | null} */ (this._field)?.dataset ?? {};
    // Without it the page is what it was; coming to the field once more tries again.
    if (src) loadGlobal(src, "").catch(() => {});
  }
}
