// The size of the firm: its country's classes beside the choices, and the class that its sales and workers give.
import { possibleSizes } from "../potential/size.js";
import { standing } from "../shared/days.js";
import { readNumber } from "../shared/typed.js";
import { fill } from "../shared/words.js";

/** @typedef {import("../shared/potential-store.js").Profile} Profile */
/** @typedef {import("./page.js").CountrySizes} CountrySizes */
/** @typedef {import("../potential/size.js").Size} Size */

/**
 * What one unit is worth on a day; null where no value holds then.
 * @param {CountrySizes | null} sizes
 * @param {string} today
 * @returns {string | null}
 */
export function unitOn(sizes, today) {
  return sizes?.units.find(({ since, until }) => standing(since, until, today) === "current")?.value ?? null;
}

/**
 * What the engine is told of the firm's size.
 * @param {Profile} profile
 * @param {CountrySizes | null} sizes
 * @param {string | null} unit
 * @returns {import("../potential/size.js").Measures}
 */
export function measures({ size, sales, workers, activity }, sizes, unit) {
  const amount = sales ? readNumber(sales) : null;
  const people = /^\d{1,6}$/.test(workers ?? "") ? Number(workers) : null;
  const said = unit ? { sales_local: amount } : { sales: amount };
  return { size, activity: sizes ? activity ?? null : null, workers: people, ...said };
}

export class Reckoner {
  /**
   * @param {import("./page.js").Page} page
   * @param {typeof import("../../messages/es.json").quiz} words
   */
  constructor(page, words) {
    this._page = page;
    this._words = words;
    this._box = page.part("reckon");
  }

  /** Shows what the country's law says. @param {Profile} profile @param {string} today */
  show(profile, today) {
    const sizes = this._page.sizes(profile.country ?? "");
    for (const law of this._page.root.querySelectorAll("[data-law]")) {
      law.classList.toggle("away", law.getAttribute("data-law") !== profile.country);
    }
    this._hints(profile, sizes);
    this._box.hidden = !sizes;
    if (!sizes) return;
    const manyScales = sizes.scales.length > 1;
    this._row("activity").hidden = !manyScales;
    this._row("workers").hidden = !sizes.combined;
    const unit = unitOn(sizes, today);
    const currency = /** @type {Record<string, string>} */ (this._words.currencies)[profile.country ?? ""] ?? "";
    this._page.part("sales-label").textContent = unit && currency
      ? fill(this._words.salesIn, { currency })
      : fill(this._words.salesUnit, { unit: sizes.unit });
    for (const name of /** @type {const} */ (["activity", "sales", "workers"])) {
      const field = this.field(name);
      if (field !== document.activeElement && field.value !== (profile[name] ?? "")) field.value = profile[name] ?? "";
    }
  }

  /**
   * The class that the fields give; null where they do not suffice. Says so beside them.
   * @param {Profile} profile
   * @param {string} today
   * @returns {Size | null}
   */
  reckon(profile, today) {
    const sizes = this._page.sizes(profile.country ?? "");
    const said = this._page.part("reckoned");
    const typed = /** @type {const} */ (["sales", "workers"]).map((name) => this.field(name).value.trim());
    if (!sizes || typed.every((one) => !one)) {
      said.textContent = "";
      return null;
    }
    if (typed.some((one) => one && readNumber(one) === null)) {
      said.textContent = this._words.reckonBad;
      return null;
    }
    const unit = unitOn(sizes, today);
    const found = possibleSizes(measures({ ...profile, size: "" }, sizes, unit), sizes, unit);
    const size = found.length === 1 ? /** @type {Size} */ (found[0]) : null;
    const currency = /** @type {Record<string, string>} */ (this._words.currencies)[profile.country ?? ""] ?? "";
    const rate = unit && unit !== "1000000" ? ` ${fill(this._words.reckonedUnit, { unit: sizes.unit, value: spoken(unit), currency })}` : "";
    said.textContent = size
      ? fill(this._words.reckonedIs, { size: this._page.label("size", size).toLowerCase() }) + rate
      : this._words.reckonMissing;
    return size;
  }

  /** @param {"activity" | "sales" | "workers"} name @returns {HTMLInputElement | HTMLSelectElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this._page.form.elements.namedItem(name));
  }

  /** @param {string} name @returns {HTMLElement} */
  _row(name) {
    return /** @type {HTMLElement} */ (this._box.querySelector(`[data-field="${name}"]`));
  }

  /** The thresholds under each class, where they do not hang on an activity that is not known. @param {Profile} profile @param {CountrySizes | null} sizes */
  _hints({ country = "", activity = "" }, sizes) {
    const scales = sizes?.scales.map((one) => one.activity) ?? [];
    const column = scales.length === 1 ? 0 : scales.indexOf(activity);
    const rows = [...this._page.root.querySelectorAll(`[data-law="${CSS.escape(country)}"] tbody tr`)];
    [...this._page.root.querySelectorAll("[data-class]")].forEach((hint, at) => {
      hint.textContent = rows[at]?.querySelectorAll("td")[column]?.textContent ?? "";
    });
  }
}

/** @param {string} value decimal text @returns {string} «39.762,52» */
function spoken(value) {
  const [whole = "", part] = value.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (part ? `,${part}` : "");
}
