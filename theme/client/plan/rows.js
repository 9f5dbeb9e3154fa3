// A list that grows: its rows on the page are those of the store, and one more to begin with.
import { fill } from "../shared/words.js";

/** @typedef {import("../shared/desk-store.js").Row} Row */
/** @typedef {HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement} Field */
/** @typedef {{number: string}} Words */

export class RowList {
  /**
   * @param {HTMLElement} root
   * @param {() => string} newId
   * @param {Words} words
   */
  constructor(root, newId, words) {
    this.root = root;
    this.id = root.dataset.list ?? "";
    this._newId = newId;
    this._words = words;
    this._body = /** @type {HTMLElement} */ (root.querySelector('[data-role="rows"]'));
    this._blank = /** @type {HTMLElement} */ (this._body.firstElementChild?.cloneNode(true));
    this._body.replaceChildren();
    for (const button of [...root.querySelectorAll("button"), ...this._blank.querySelectorAll("button")]) button.hidden = false;
  }

  /**
   * Shows the rows, and leaves alone what the reader is writing.
   * @param {Row[]} rows
   * @param {(field: Field) => boolean} busy
   */
  show(rows, busy) {
    const known = new Map(this._rows().map((row) => [row.dataset.row ?? "", row]));
    const wanted = new Set(rows.map(({ id }) => id));
    for (const [id, row] of known) {
      // A row that the reader has asked for or writes in at this moment is stored in an instant; and an empty list keeps
      // the blank row that it begins with.
      const kept = row.dataset.fresh === "asked" || (row.dataset.fresh === "first" && !rows.length);
      if (!wanted.has(id) && !kept && !fieldsOf(row).some(busy)) row.remove();
    }
    for (const { id, fields } of rows) {
      const row = known.get(id) ?? this._append(id);
      delete row.dataset.fresh;
      for (const field of fieldsOf(row)) {
        const value = fields[field.dataset.cell ?? ""] ?? "";
        if (!busy(field) && field.value !== value) field.value = value;
      }
    }
    if (!this._rows().length) this._append(this._newId()).dataset.fresh = "first";
    this._number();
  }

  /** Adds an empty row and leads the reader to it. */
  add() {
    const row = this._append(this._newId());
    row.dataset.fresh = "asked";
    this._number();
    fieldsOf(row)[0]?.focus();
  }

  /**
   * The row to fill next: an empty one that is there already, or a new one.
   * @returns {string} its id
   */
  free() {
    const empty = this._rows().find((row) => row.dataset.fresh !== undefined && fieldsOf(row).every(({ value }) => !value));
    return empty?.dataset.row ?? this._newId();
  }

  /** The button that adds a row: where the keyboard goes when a row has gone. */
  focusAdd() {
    const add = this.root.querySelector('[data-action="add"]');
    if (add instanceof HTMLElement) add.focus();
  }

  /** @returns {HTMLElement[]} */
  _rows() {
    return /** @type {HTMLElement[]} */ ([...this._body.children]);
  }

  /** @param {string} id @returns {HTMLElement} */
  _append(id) {
    const row = /** @type {HTMLElement} */ (this._blank.cloneNode(true));
    row.dataset.row = id;
    this._body.append(row);
    return row;
  }

  _number() {
    this._rows().forEach((row, index) => {
      for (const field of fieldsOf(row)) {
        field.setAttribute("aria-label", fill(this._words.number, { name: field.dataset.name ?? "", n: index + 1 }));
      }
      const button = row.querySelector('[data-action="remove"]');
      const name = fieldsOf(row)[0]?.dataset.name ?? "";
      const text = button?.firstChild?.textContent ?? "";
      button?.setAttribute("aria-label", `${text}: ${fill(this._words.number, { name, n: index + 1 })}`);
    });
  }
}

/**
 * @param {Element} row
 * @returns {Field[]}
 */
export function fieldsOf(row) {
  return /** @type {Field[]} */ ([...row.querySelectorAll("[data-cell]")]);
}
