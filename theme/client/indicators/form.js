// The fields around the indicators: what they offer depends on the file that was read.
import { make } from "../calculator/dom.js";
import { part } from "../checklist/page.js";
import { key } from "./cells.js";
import { said } from "./words.js";

const ALL = "*";

export class Form {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this._form = form;
    // Browsers fill in fields again after a reload; the file they were about is gone.
    form.autocomplete = "off";
    form.reset();
  }

  /** @param {string} name @returns {string} */
  value(name) {
    return this._field(name)?.value ?? "";
  }

  choices() {
    return {
      period: /** @type {import("./figures.js").PeriodKind} */ (this.value("periodo")),
      sector: this.value("rubro"),
      executive: this.value("ejecutivo"),
      since: this.value("desde"),
      until: this.value("hasta"),
    };
  }

  /**
   * @param {number} [least] how many firms there are at least
   * @returns {number | null} the whole of which the firms are a part; null where nobody said it or it can't be
   */
  universe(least = 0) {
    const field = this._field("universo");
    const text = this.value("universo").replace(/[\s.,\u00a0]/g, "");
    const whole = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    const wrong = !text ? "" : !whole ? said.badUniverse : whole < least ? said.universeTooSmall : "";
    const message = part(this._form, "universe-error");
    if (message) message.textContent = wrong;
    if (wrong) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
    return wrong || !whole ? null : whole;
  }

  /** @param {import("./reading.js").Reading} reading whose sectors and people are offered */
  offer({ firms, readable }) {
    const some = readable && firms.length > 0;
    this._show("filters", some);
    this._options("rubro", firms.map(({ sector }) => sector), said.unnamed.sector);
    this._options("ejecutivo", firms.map(({ executive }) => executive), said.unnamed.executive);
    for (const name of ["desde", "hasta"]) {
      const field = this._field(name);
      if (field) field.value = "";
    }
  }

  /**
   * @param {string[]} names of the workshops, the most visited first
   * @returns {string} the one that is chosen; empty where there is none
   */
  workshops(names) {
    const field = this._field("taller");
    if (!(field instanceof HTMLSelectElement)) return "";
    const old = field.value;
    field.replaceChildren(...(names.length ? names : [""]).map((name) => make("option", { value: name }, name || said.noWorkshop)));
    // among fewer firms another spelling of the same name may be the first
    const same = names.find((name) => key(name) === key(old));
    if (same !== undefined) field.value = same;
    return field.value;
  }

  /** @param {string[]} names @param {string} chosen */
  sheets(names, chosen) {
    const field = this._field("hoja");
    if (!(field instanceof HTMLSelectElement)) return;
    field.replaceChildren(...names.map((name) => make("option", { value: name }, name)));
    field.value = chosen;
    this._show("sheet", names.length > 1);
  }

  forget() {
    const field = this._field("archivo");
    if (field) field.value = "";
  }

  reset() {
    this._form.reset();
    this.sheets([], "");
    this._show("filters", false);
    this.universe();
  }

  /** @param {string} name @param {string[]} given @param {string} none what stands for nothing written */
  _options(name, given, none) {
    const field = this._field(name);
    if (!field) return;
    const names = new Map(given.map((one) => [key(one), one || none]));
    const rows = [...names].sort(([, a], [, b]) => a.localeCompare(b, "es"));
    const first = field.querySelector("option");
    field.replaceChildren(...(first ? [first] : []), ...rows.map(([value, text]) => make("option", { value }, text)));
    field.value = ALL;
  }

  /** @param {string} role @param {boolean} shown */
  _show(role, shown) {
    const one = part(this._form, role);
    if (one) one.hidden = !shown;
  }

  /** @param {string} name @returns {HTMLInputElement | HTMLSelectElement | null} */
  _field(name) {
    const found = this._form.elements.namedItem(name);
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
  }
}
