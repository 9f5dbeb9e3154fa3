// The form of a paper: its fields, its lines, and what stands beside each for the printer.
import { paperMessages as words } from "../../messages/es.json";
import { fill } from "../shared/words.js";
import { isWrong, printed } from "./sums.js";

/** @typedef {import("./sheet.js").Texts} Texts */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

const MONEY = new Set(["freight", "insurance", "price"]);
const NUMBERS = new Set(["freight", "insurance", "quantity", "price", "packages", "net", "gross"]);

export class Leaf {
  /**
   * @param {HTMLFormElement} form
   * @param {boolean} pieces whether quantities and packages are numbers to add up
   */
  constructor(form, pieces) {
    this.form = form;
    // In a packing list a quantity is «12 pairs»; in an invoice the packages are «1 carton».
    this._words = new Set(pieces ? ["packages"] : ["quantity"]);
    this._body = form.querySelector('[data-role="lines"]');
    this._blank = /** @type {HTMLElement | null} */ (this._body?.firstElementChild?.cloneNode(true) ?? null);
  }

  /** @returns {Field[]} */
  _fields() {
    return [...this.form.querySelectorAll("[name]")].filter(isField);
  }

  /** @returns {Element[]} */
  _rows() {
    return [...(this._body?.children ?? [])];
  }

  /** @returns {Texts} */
  fields() {
    return Object.fromEntries(this._fields().map((one) => [one.name, one.value]));
  }

  /** @returns {Texts[]} */
  lines() {
    return this._rows().map((row) => Object.fromEntries(cells(row).map((one) => [one.dataset.cell, one.value])));
  }

  /** @param {import("./sheet.js").Sheet} sheet */
  show({ fields, lines }) {
    for (const one of this._fields()) one.value = fields[one.name] ?? "";
    this._body?.replaceChildren();
    for (const line of lines.length ? lines : [{}]) this._append(line);
    this._number();
    this.mirror();
  }

  /** Adds a line below the last, made in the same country, and leads the reader to it. */
  add() {
    const { origin = "" } = this.lines().at(-1) ?? {};
    const row = this._append(origin ? { origin } : {});
    this._number();
    this.mirror();
    if (row) cells(row)[0]?.focus();
    return this._rows().length;
  }

  /** @param {Element} row */
  remove(row) {
    row.remove();
    this._number();
  }

  /** @param {Texts} line */
  _append(line) {
    const row = /** @type {HTMLElement | undefined} */ (this._blank?.cloneNode(true));
    if (!row || !this._body) return null;
    for (const cell of cells(row)) cell.value = line[cell.dataset.cell ?? ""] ?? "";
    this._body.append(row);
    return row;
  }

  _number() {
    const rows = this._rows();
    rows.forEach((row, index) => {
      const line = fill(words.line, { n: index + 1 });
      for (const cell of cells(row)) cell.setAttribute("aria-label", `${cell.dataset.name}, ${line}`);
      const button = row.querySelector("button");
      if (!button) return;
      button.hidden = rows.length < 2;
      const hidden = button.querySelector(".hidden");
      if (hidden) hidden.textContent = `, ${line}`;
    });
  }

  /**
   * Puts beside each field what stands in it, so that paper shows all of it; marks what is no number.
   * @returns {boolean} whether something is wrong
   */
  mirror() {
    let wrong = false;
    const { currency = "" } = this.fields();
    for (const one of [...this._fields(), ...this._rows().flatMap(cells)]) {
      one.closest(".box, .sumline")?.classList.toggle("empty", !one.value.trim());
      const name = one.dataset.cell ?? one.name;
      const counted = NUMBERS.has(name) && !this._words.has(name);
      const shown = counted ? printed(one.value, MONEY.has(name) ? currency : undefined) : one.value;
      if (one.parentElement) one.parentElement.dataset.value = shown;
      const bad = counted && isWrong(one.value);
      if (bad) one.setAttribute("aria-invalid", "true");
      else one.removeAttribute("aria-invalid");
      wrong ||= bad;
    }
    return wrong;
  }

  /**
   * @param {string} role
   * @param {string} text
   */
  say(role, text) {
    const place = this.form.querySelector(`[data-role="${role}"]`);
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** @param {string[]} texts one for each line */
  sayAmounts(texts) {
    this._rows().forEach((row, index) => {
      const place = row.querySelector('[data-role="amount"]');
      if (place) place.textContent = texts[index] ?? "";
    });
  }
}

/**
 * @param {Element} row
 * @returns {Field[]}
 */
function cells(row) {
  return [...row.querySelectorAll("[data-cell]")].filter(isField);
}

/**
 * @param {Element} one
 * @returns {one is Field}
 */
function isField(one) {
  return one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement;
}
