// The form: its fields' values, their messages, and the state in the address.
import { readFragment, writeFragment } from "../shared/fragment.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/**
 * What the server wrote; what a browser brings back after a reload is not it.
 * @param {Field} one
 * @returns {string}
 */
function firstValue(one) {
  if (one instanceof HTMLInputElement) return one.defaultValue;
  return ([...one.options].find((option) => option.defaultSelected) ?? one.options[0])?.value ?? "";
}

export class Form {
  /** @param {HTMLElement} root holds one or more forms with named fields */
  constructor(root) {
    this._fields = /** @type {Field[]} */ ([...root.querySelectorAll("form [name]")]);
    this._seen = "";
    this._first = Object.fromEntries(this._fields.map((one) => [one.name, firstValue(one)]));
  }

  /** @returns {Record<string, string>} */
  values() {
    return Object.fromEntries(this._fields.map((one) => [one.name, one.value]));
  }

  /**
   * Whether the values differ from those at the last call. A text field says "input" at each key and "change" when it
   * is left: to draw anew then would take away the button that the reader is just pressing.
   * @returns {boolean}
   */
  moved() {
    const now = JSON.stringify(this.values());
    const moved = now !== this._seen;
    this._seen = now;
    return moved;
  }

  /** @param {string} name */
  field(name) {
    return this._fields.find((one) => one.name === name) ?? null;
  }

  /** @param {string} name */
  label(name) {
    return this.field(name)?.labels?.[0]?.textContent?.trim() ?? "";
  }

  /** @param {string} name @param {boolean} shown */
  show(name, shown) {
    const row = this.field(name)?.closest("[data-field]");
    if (row instanceof HTMLElement) row.hidden = !shown;
  }

  /** @param {Record<string, string>} errors by field */
  mark(errors) {
    for (const one of this._fields) {
      const message = errors[one.name] ?? "";
      const place = one.closest("[data-field]")?.querySelector('[data-role="error"]');
      if (place && place.textContent !== message) place.textContent = message;
      if (message) one.setAttribute("aria-invalid", "true");
      else one.removeAttribute("aria-invalid");
      const details = one.closest("details");
      if (message && details) details.open = true;
    }
  }

  /**
   * What the address says, for the rest the form's own first values. An address that leaves the origin open is no
   * calculation yet: what the reader chose last fills it up.
   * @param {Record<string, string>} [remembered]
   */
  restore(remembered = {}) {
    const given = Object.fromEntries(readFragment(window.location.hash).state);
    const rest = given.desde === undefined ? remembered : {};
    for (const one of this._fields) this._set(one, given[one.name] ?? rest[one.name] ?? this._first[one.name] ?? "");
  }

  /** @param {string} name @param {string} value */
  put(name, value) {
    const one = this.field(name);
    if (one) this._set(one, value);
  }

  /** What stands in a choice, as the reader sees it; empty where nothing is chosen. @param {string} name */
  chosen(name) {
    const one = this.field(name);
    return one instanceof HTMLSelectElement && one.value ? one.selectedOptions[0]?.textContent?.trim() ?? "" : "";
  }

  /** A field that is not as at first must not hide in a closed block. */
  openChanged() {
    for (const one of this._fields) {
      const details = one.closest("details");
      if (details && one.value !== this._first[one.name]) details.open = true;
    }
  }

  /** @param {Field} one @param {string} value */
  _set(one, value) {
    if (one instanceof HTMLSelectElement && ![...one.options].some((option) => option.value === value)) {
      // A value that the form does not offer, from an address typed by hand.
      value = this._first[one.name] ?? "";
    }
    if (one.value !== value) one.value = value;
  }

  reset() {
    for (const one of this._fields) this._set(one, this._first[one.name] ?? "");
  }

  /** @returns {string} what differs from the first values, and where the parcel goes in any case */
  fragment() {
    const always = new Set(["desde", "hacia", "valor"]);
    const state = Object.entries(this.values()).filter(([name, value]) => always.has(name) || value !== this._first[name]);
    // An empty field that was not empty at first must stay empty after a reload.
    return writeFragment(Object.fromEntries(state.map(([name, value]) => [name, value || (this._first[name] ? " " : "")])));
  }

  /** Writes the state into the address. */
  keep() {
    const hash = this.fragment();
    if (hash !== window.location.hash) window.history.replaceState(window.history.state, "", hash || window.location.pathname + window.location.search);
  }

  /**
   * Fills a choice anew, keeping its value where it is still offered.
   * @param {string} name
   * @param {[string, string][]} options
   */
  offer(name, options) {
    const field = this.field(name);
    if (!(field instanceof HTMLSelectElement)) return;
    const first = field.options[0];
    const kept = field.value;
    field.replaceChildren(...(first ? [first] : []), ...options.map(([value, text]) => new Option(text, value)));
    field.value = options.some(([value]) => value === kept) ? kept : "";
  }
}
