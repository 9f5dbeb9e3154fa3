// The form with a checklist's filters. An embedded list may lack it or parts of it.

/** @typedef {import("./filters.js").Filters} Filters */

export class FilterForm {
  /** @param {Element | null} form */
  constructor(form) {
    this.form = form instanceof HTMLFormElement ? form : document.createElement("form");
    this._product = this._field("producto", HTMLInputElement);
    this._sector = this._field("sector", HTMLSelectElement);
    this._channel = this._field("canal", HTMLSelectElement);
    this._hide = this._field("ocultar", HTMLInputElement);
  }

  /** The values that the page offers. */
  get known() {
    const values = (/** @type {HTMLSelectElement | null} */ select) =>
      [...(select?.options ?? [])].map((option) => option.value);
    return { sector: values(this._sector), channel: values(this._channel), products: Boolean(this._product) };
  }

  /** @returns {Filters} */
  read() {
    return {
      product: this._product?.value ?? "",
      sector: this._sector?.value ?? "",
      channel: this._channel?.value ?? "",
      hideDone: this._hide?.checked ?? false,
    };
  }

  /** @param {Filters} filters */
  show({ product, sector, channel, hideDone }) {
    if (this._product) this._product.value = product;
    if (this._sector) this._sector.value = sector;
    if (this._channel) this._channel.value = channel;
    if (this._hide) this._hide.checked = hideDone;
  }

  /**
   * @template {HTMLElement} Type
   * @param {string} name
   * @param {new () => Type} type
   * @returns {Type | null}
   */
  _field(name, type) {
    const field = this.form.elements.namedItem(name);
    return field instanceof type ? field : null;
  }
}
