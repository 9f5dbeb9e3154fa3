// <ruta-incrustar>: the form of /incrustar/, with the code and a live preview that follow it. Without it the page has
// ready-made code.
import { fill } from "../shared/words.js";
import { snippets } from "./snippet.js";

/** @typedef {import("./address.js").Kind} Kind */

export class StudioElement extends HTMLElement {
  connectedCallback() {
    if (this._stop) return;
    this._stop = new AbortController();
    /** @type {import("./snippet.js").Kit} */
    this._kit = JSON.parse(this.querySelector('[data-role="kit"]')?.textContent || "{}");
    /** @type {string} */
    this._shown = "";
    for (const one of this.querySelectorAll("[data-live]")) if (one instanceof HTMLElement) one.hidden = false;
    this.addEventListener("input", (event) => this._typed(event));
    this.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("click", (event) => this._clicked(event));
    this.addEventListener("ruta:progreso", (event) => this._told(/** @type {CustomEvent} */ (event).detail));
    this._follow();
  }

  /** @param {Event} event */
  _typed({ target }) {
    const own = this._field("propio");
    if (target === this._field("acento") && own instanceof HTMLInputElement) own.checked = true;
    this._follow();
  }

  /** @param {string} name */
  _field(name) {
    const field = this.querySelector("form")?.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
  }

  /** @param {string} name */
  _value(name) {
    const field = this._field(name);
    return field?.closest("[data-for]")?.matches("[hidden]") ? "" : (field?.value ?? "");
  }

  _follow() {
    const kit = this._kit;
    if (!kit) return;
    const kind = /** @type {Kind} */ (this.querySelector('input[name="cual"]:checked')?.getAttribute("value") ?? "checklist");
    for (const row of this.querySelectorAll("[data-for]")) {
      if (row instanceof HTMLElement) row.hidden = !(row.dataset.for ?? "").split(" ").includes(kind);
    }
    this._offer(kind);
    const own = this._field("propio");
    const chosen = {
      origen: this._value("origen"),
      destino: this._value("destino"),
      sector: this._value("sector"),
      tipo: this._value("tipo"),
      tema: this._value("tema"),
      acento: own instanceof HTMLInputElement && own.checked ? this._value("acento").replace("#", "") : "",
    };
    const made = snippets(kit, kind, chosen);
    this._write("script", made.script);
    this._write("frame", made.frame);
    this._show(kind, chosen, made);
  }

  /** A route leads elsewhere, and only some destinations have their charges described. @param {Kind} kind */
  _offer(kind) {
    const to = this._field("destino");
    const from = this._value("origen");
    if (!(to instanceof HTMLSelectElement)) return;
    for (const option of to.options) {
      const none = option.value === "";
      const off = none ? kind !== "costo" : kind === "costo" ? !this._kit?.costs.includes(option.value) : option.value === from;
      option.hidden = option.disabled = off;
    }
    if (to.selectedOptions[0]?.disabled) to.value = [...to.options].find((option) => !option.disabled && option.value)?.value ?? "";
  }

  /** @param {string} name @param {string} text */
  _write(name, text) {
    const code = this.querySelector(`[data-code="${name}"]`);
    if (code) code.textContent = text;
    const button = this.querySelector(`[data-copy="${name}"]`);
    if (button instanceof HTMLElement) button.textContent = button.dataset.label ?? "";
  }

  /**
   * @param {Kind} kind
   * @param {Record<string, string>} chosen
   * @param {{text: string, href: string}} link
   */
  _show(kind, chosen, { text, href }) {
    const place = this.querySelector('[data-role="preview"]');
    const key = JSON.stringify([kind, chosen]);
    if (!place || key === this._shown) return;
    this._shown = key;
    const words = this._kit?.words ?? {};
    if (!customElements.get(`ruta-${kind}`)) return place.replaceChildren(words.preview_disk ?? "");
    const widget = document.createElement(`ruta-${kind}`);
    for (const [name, value] of Object.entries(chosen)) if (value) widget.setAttribute(name, value);
    const inner = document.createElement("a");
    inner.href = href;
    inner.textContent = text;
    widget.append(inner);
    place.replaceChildren(widget);
    this._say("");
  }

  /** @param {{hechas: number, total: number}} detail */
  _told({ hechas, total }) {
    this._say(fill(this._kit?.words.progress ?? "", { done: hechas, total }));
  }

  /** @param {string} text */
  _say(text) {
    const place = this.querySelector('[data-role="told"]');
    if (place) place.textContent = text;
  }

  /** @param {Event} event */
  async _clicked({ target }) {
    const button = target instanceof Element ? target.closest("[data-copy]") : null;
    if (!(button instanceof HTMLElement)) return;
    const code = this.querySelector(`[data-code="${button.dataset.copy}"]`);
    const words = this._kit?.words ?? {};
    if (!code) return;
    try {
      await navigator.clipboard.writeText(code.textContent ?? "");
      button.textContent = words.copied ?? "";
    } catch {
      // No clipboard from here: the reader's own keys do it.
      window.getSelection()?.selectAllChildren(code);
      button.textContent = words.select ?? "";
    }
  }
}
