// The filters of the search page: four selects of the server's page, each choice with its number of results.
import { NAMES } from "./filters.js";

/** @typedef {import("./filters.js").Name} Name */

export class FilterForm {
  /**
   * @param {HTMLDetailsElement} host
   * @param {() => void} changed
   */
  constructor(host, changed) {
    this._host = host;
    this._selects = NAMES.map((name) => ({ name, select: /** @type {HTMLSelectElement} */ (host.querySelector(`[name=${name}]`)) }));
    for (const { select } of this._selects) {
      for (const option of select.options) option.dataset.said = option.text;
    }
    host.addEventListener("change", changed);
    // On a small screen they would take the room of the first answers.
    host.open = window.matchMedia("(min-width: 40rem)").matches;
  }

  /** @returns {import("./filters.js").Chosen} */
  get chosen() {
    const [clase = "", pais = "", etapa = "", sector = ""] = this._selects.map(({ select }) => select.value);
    return { clase, pais, etapa, sector };
  }

  /** Takes over what an address says; what no select offers chooses all. @param {Map<string, string>} given */
  choose(given) {
    for (const { name, select } of this._selects) {
      select.value = given.get(name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    // What narrows is seen.
    if (this._selects.some(({ select }) => select.value)) this._host.open = true;
  }

  /** Once shown they keep their place: nothing jumps while the reader types. @param {boolean} wanted */
  open(wanted) {
    if (wanted) this._host.hidden = false;
  }

  /** @param {Record<Name, import("./filters.js").Counts>} counts */
  count(counts) {
    for (const { name, select } of this._selects) {
      for (const option of select.options) {
        const count = counts[name].get(option.value) ?? 0;
        const text = `${option.dataset.said} (${count})`;
        const disabled = !count && !option.selected && Boolean(option.value);
        if (option.text !== text) option.text = text;
        if (option.disabled !== disabled) option.disabled = disabled;
      }
    }
  }
}
