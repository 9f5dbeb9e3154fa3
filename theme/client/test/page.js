// Reads the server's markup of the questionnaire once.
import { part } from "../checklist/page.js";
import { PROFILE, UNKNOWN } from "./steps.js";

/** @typedef {import("./steps.js").Step} Step */
/** @typedef {Step & {node: HTMLElement, block: HTMLElement, title: string}} PageStep */
/** @typedef {{list: [string, string, string][], gaps: Record<string, Record<string, number[]>>}} Programmes name, institution, address */
/** @typedef {{value: string, since: string | null, until: string | null}} UnitValue */
/** @typedef {import("../potential/size.js").Sizes & {unit: string, units: UnitValue[]}} CountrySizes */
/** @typedef {{test: import("../potential/engine.js").Test, sizes: Record<string, CountrySizes>}} Data */

export class Page {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.variant = /** @type {import("../shared/potential-store.js").Variant} */ (root.dataset.variant ?? "bienes");
    this.form = /** @type {HTMLFormElement} */ (part(root, "form"));
    this.blocks = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-block]")]);
    this.steps = this.blocks.flatMap((block) => stepsOf(block));
    this.data = /** @type {Data} */ (json(root, "data"));
    // Firefox fills in what was chosen before a reload; only the store knows what the answers are now.
    this.form.autocomplete = "off";
    this.programmes = /** @type {Programmes} */ (json(root, "programmes"));
  }

  /** @param {string} role @returns {HTMLElement} */
  part(role) {
    const found = part(this.root, role);
    if (!found) throw new Error(`no ${role}`);
    return found;
  }

  /** @param {string} name of a question, or of a field of the profile @returns {HTMLInputElement[]} */
  radios(name) {
    return /** @type {HTMLInputElement[]} */ ([...this.form.querySelectorAll(`input[type="radio"][name="${CSS.escape(name)}"]`)]);
  }

  /** @param {string} name @param {string | undefined} value */
  check(name, value) {
    for (const one of this.radios(name)) {
      const wanted = one.value === value && value !== undefined;
      if (one.checked !== wanted) one.checked = wanted;
    }
  }

  /** @param {string} question @param {string} value @returns {string} what the page says beside the answer */
  label(question, value) {
    const found = this.radios(question).find((one) => one.value === value);
    return found?.closest("label")?.querySelector("span")?.textContent?.trim() ?? "";
  }

  /** @param {string} id @returns {string} */
  question(id) {
    return this.steps.find((one) => one.id === id)?.title ?? id;
  }

  /** @param {string} dimension @returns {string} */
  dimension(dimension) {
    return this.root.querySelector(`[data-block="${CSS.escape(dimension)}"] h2`)?.textContent?.trim() ?? dimension;
  }

  /** What an address with answers must fit. @returns {import("./share.js").Form} */
  shareForm() {
    const values = (/** @type {string} */ name) => this.radios(name).map((one) => one.value);
    return {
      asked: this.steps.filter(({ id }) => id !== PROFILE).map(({ id }) => ({ id, options: values(id).filter((one) => one !== UNKNOWN) })),
      countries: values("country").filter(Boolean),
      sizes: values("size"),
      experience: values("experience"),
    };
  }

  /** @param {string} country @returns {CountrySizes | null} */
  sizes(country) {
    return Object.hasOwn(this.data.sizes, country) ? this.data.sizes[country] ?? null : null;
  }

  /** A part of the server's reference, ready to stand elsewhere. @param {string} selector @returns {HTMLElement | null} */
  copy(selector) {
    const found = this.part("reference").querySelector(selector);
    const made = found?.cloneNode(true);
    if (!(made instanceof HTMLElement)) return null;
    for (const one of [made, ...made.querySelectorAll("[id]")]) one.removeAttribute("id");
    return made;
  }
}

/** @param {HTMLElement} block @returns {PageStep[]} */
function stepsOf(block) {
  const dimension = block.dataset.block ?? "";
  if (dimension === PROFILE) return [{ id: PROFILE, dimension, node: block, block, title: "" }];
  return /** @type {HTMLElement[]} */ ([...block.querySelectorAll("[data-question]")]).map((node) => ({
    id: node.dataset.question ?? "",
    dimension,
    node,
    block,
    title: [...node.querySelectorAll("legend")].map((one) => one.lastChild?.textContent?.trim() ?? "").join(""),
  }));
}

/** @param {HTMLElement} root @param {string} role @returns {unknown} */
function json(root, role) {
  return JSON.parse(part(root, role)?.textContent ?? "{}");
}
