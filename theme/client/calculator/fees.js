// The planner's commissions: choosing a marketplace or a way to be paid fills in what its record says, to be changed.
import { make } from "./dom.js";

/** @typedef {Record<string, Record<string, {percent: string, says: string, href: string}>>} Known field → id → what is said */

/** The field that each choice fills in. */
const FILLS = { tienda: "plataforma", medio: "cobro" };

export class Fees {
  /**
   * @param {HTMLElement} root
   * @param {import("./form.js").Form} form
   * @param {string} see what the link to a record is called
   */
  constructor(root, form, see) {
    this._root = root;
    this._form = form;
    this._see = see;
    this._known = read(root);
    root.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement) this._fill(event.target.name);
    });
    this.show();
  }

  /** @param {string} name of the choice */
  _fill(name) {
    const target = Object.hasOwn(FILLS, name) ? FILLS[/** @type {keyof typeof FILLS} */ (name)] : "";
    const field = this._form.field(target);
    if (field) field.value = this._chosen(name)?.percent ?? "";
  }

  /** @param {string} name */
  _chosen(name) {
    return this._known[name]?.[this._form.field(name)?.value ?? ""];
  }

  /** Says under each choice what the record says of its commission, with a link to it. */
  show() {
    for (const name of Object.keys(FILLS)) {
      const place = this._root.querySelector(`[data-role="from-${name}"]`);
      const chosen = this._chosen(name);
      if (!place || place.getAttribute("data-of") === (chosen?.href ?? "")) continue;
      place.setAttribute("data-of", chosen?.href ?? "");
      place.replaceChildren(...(chosen ? [`${chosen.says} `, make("a", { href: chosen.href }, this._see)] : []));
    }
  }
}

/**
 * @param {HTMLElement} root
 * @returns {Known} empty where the page says none
 */
function read(root) {
  try {
    return Object(JSON.parse(root.querySelector('script[data-role="fees"]')?.textContent || "{}"));
  } catch {
    return {};
  }
}
