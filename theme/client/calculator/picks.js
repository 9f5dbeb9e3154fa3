// The destinations that are compared: boxes, and the form's one hidden value that the address keeps.

export class Picks {
  /**
   * @param {HTMLElement} root
   * @param {import("./form.js").Form} form its field «destinos» is empty while all are compared
   */
  constructor(root, form) {
    this._form = form;
    this._boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll('[data-role="picks"] input')]);
    this._count = root.querySelector('[data-role="count"]');
  }

  /** @param {EventTarget | null} target */
  owns(target) {
    return this._boxes.some((one) => one === target);
  }

  /** From the form's value to the boxes: what no box is named after is passed over. */
  read() {
    const { destinos = "" } = this._form.values();
    const wanted = new Set(destinos.split(","));
    for (const one of this._boxes) one.checked = !destinos || wanted.has(one.value);
  }

  /** @param {boolean} on */
  all(on) {
    for (const one of this._boxes) one.checked = on;
    this.write();
  }

  /** From the boxes to the form's value. */
  write() {
    const chosen = this.chosen();
    // None at all is a choice too; no country has this name.
    const text = chosen.length === this._boxes.length ? "" : chosen.join(",") || "-";
    this._form.put("destinos", text);
  }

  /** @returns {string[]} */
  chosen() {
    return this._boxes.filter((one) => one.checked).map((one) => one.value);
  }

  /** Says how many there are; the origin is no destination. @param {string} origin */
  show(origin) {
    for (const one of this._boxes) one.disabled = one.value === origin;
    const open = this._boxes.filter((one) => !one.disabled);
    if (this._count) this._count.textContent = `(${open.filter((one) => one.checked).length}/${open.length})`;
  }
}
