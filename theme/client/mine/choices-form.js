// The form with which the reader changes the choices.

/** @typedef {Record<string, string>} Choices as the record has them; destinations: ids with spaces between */

export class ChoicesForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
  }

  /**
   * @param {Choices} choices
   * @param {string[]} destinations
   */
  show({ origin = "", sector = "", channel = "" }, destinations) {
    for (const [name, value] of Object.entries({ origin, sector, channel })) {
      const field = this._select(name);
      // A remembered choice that the form no longer offers would leave it blank.
      if (field) field.value = [...field.options].some((one) => one.value === value) ? value : "";
    }
    for (const box of this._boxes()) {
      box.checked = destinations.includes(box.value);
      const self = box.value === origin;
      box.disabled = self;
    }
  }

  /**
   * @param {string} before the destination that other tools start from; it stays while it is ticked
   * @returns {Choices}
   */
  read(before) {
    const value = (/** @type {string} */ name) => this._select(name)?.value ?? "";
    const origin = value("origin");
    const ticked = this._boxes().filter((box) => box.checked && box.value !== origin).map((box) => box.value);
    const destination = ticked.includes(before) ? before : (ticked[0] ?? "");
    return { origin, sector: value("sector"), channel: value("channel"), destination, destinations: ticked.join(" ") };
  }

  /** @returns {HTMLInputElement[]} */
  _boxes() {
    return [...this.form.querySelectorAll("input")].filter((one) => one.name === "destination");
  }

  /** @param {string} name */
  _select(name) {
    const field = this.form.elements.namedItem(name);
    return field instanceof HTMLSelectElement ? field : null;
  }
}
