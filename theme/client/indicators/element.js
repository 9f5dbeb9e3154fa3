// <ruta-indicators>: reads a desk's registry on the device, says what to mend and shows the five indicators. The file is
// neither sent nor kept; what is chosen stays out of the address too, for it may hold the names of people.
import { part } from "../checklist/page.js";
import { download } from "../checklist/files.js";
import { localDay } from "../shared/days.js";
import { readData } from "../shared/page-data.js";
import { loadGlobal } from "../shared/script.js";
import { fill, plural } from "../shared/words.js";
import { key } from "./cells.js";
import { report } from "./figures.js";
import { Form } from "./form.js";
import { readRegistry } from "./reading.js";
import { figuresCsv, figuresJson, problemsCsv } from "./save.js";
import { isPacked, MAX_BYTES, readText } from "./table.js";
import { figureSections, readSection } from "./view.js";
import { said } from "./words.js";

/** @typedef {import("./columns.js").Registry & {example: string, indicators: import("./view.js").Definition[]}} Data */

export class IndicatorsElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  /** @type {import("./reading.js").Reading | undefined} */
  _reading;
  /** @type {import("./figures.js").Report | undefined} */
  _report;

  connectedCallback() {
    this._data = /** @type {Data} */ (readData(this));
    const form = part(this, "form");
    if (!(form instanceof HTMLFormElement) || !this._data.columns) return;
    form.hidden = false;
    this._form = new Form(form);
    this._stop = new AbortController();
    const { signal } = this._stop;
    const drop = part(this, "drop");
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("change", (event) => this._changed(event.target), { signal });
    // While it is typed, not once it is left: what is below must not move under the finger that goes on.
    this.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === "universo") this._changed(target);
    }, { signal });
    this.addEventListener("click", (event) => this._clicked(event.target), { signal });
    for (const name of ["dragenter", "dragover"]) {
      drop?.addEventListener(name, (event) => {
        event.preventDefault();
        drop.dataset.over = "";
      }, { signal });
    }
    drop?.addEventListener("dragleave", () => delete drop.dataset.over, { signal });
    drop?.addEventListener("drop", (event) => {
      event.preventDefault();
      delete drop.dataset.over;
      void this._take(/** @type {DragEvent} */ (event).dataTransfer?.files[0]);
    }, { signal });
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  /** @param {EventTarget | null} target */
  _changed(target) {
    if (target instanceof HTMLInputElement && target.type === "file") void this._take(target.files?.[0]);
    else if (target instanceof HTMLSelectElement && target.name === "hoja") void this._read();
    else if (this._reading) this._show();
    else this._form?.universe();
  }

  /** @param {EventTarget | null} target */
  _clicked(target) {
    const action = target instanceof Element ? target.closest("[data-action]")?.getAttribute("data-action") : "";
    if (action === "example") {
      this._raw = new TextEncoder().encode(this._data?.example ?? "");
      this._name = said.exampleName;
      void this._read();
    } else if (action === "print") window.print();
    else if (action === "clear") this._clear();
    else if (action === "csv" || action === "json" || action === "problems") this._save(action);
  }

  /** @param {File | undefined} file */
  async _take(file) {
    if (!file) return;
    if (file.size > MAX_BYTES) {
      this._clear();
      this._say(said.tooBig);
      return;
    }
    this._say(fill(said.reading, { name: file.name }));
    try {
      this._raw = new Uint8Array(await file.arrayBuffer());
    } catch {
      this._say(said.unreadable);
      return;
    }
    this._name = file.name;
    this._form?.sheets([], "");
    await this._read();
    // So that choosing the same file, mended, is a change again.
    this._form?.forget();
  }

  /** Reads what was brought, or another of its sheets. */
  async _read() {
    const { _raw: raw, _data: data } = this;
    if (!raw || !data) return;
    let table;
    if (isPacked(raw)) {
      try {
        /** @type {typeof import("../entries/libro.js")} */
        const { readSheet } = await loadGlobal(this.dataset.reader ?? "", "RutaLibro");
        const found = await readSheet(raw, this._form?.value("hoja"));
        if (raw !== this._raw) return;
        table = found.table;
        this._form?.sheets(found.sheets, found.sheet);
      } catch {
        this._say(said.reader);
        return;
      }
    } else {
      performance.mark("ruta-registro");
      table = readText(raw);
      this._form?.sheets([], "");
    }
    this._reading = readRegistry(table, data, localDay(/** @type {typeof IndicatorsElement} */ (this.constructor).now()));
    this._form?.offer(this._reading);
    this._show();
    if (performance.getEntriesByName("ruta-registro").length) performance.measure("ruta-indicadores", "ruta-registro");
    const { firms, lines, problems } = this._reading;
    const counts = fill(plural(said.counts, firms.length), { n: firms.length, lines });
    this._say(fill(said.done, { name: this._name ?? "", counts, problems: fill(plural(said.problems, problems.length), { n: problems.length }) }));
  }

  _show() {
    const { _reading: reading, _data: data, _form: form } = this;
    const outcome = part(this, "outcome");
    if (!reading || !data || !form || !outcome) return;
    const { sector, executive, since, until, period } = form.choices();
    const apart = sector !== "*" || executive !== "*";
    const firms = reading.firms.filter((one) =>
      (sector === "*" || key(one.sector) === sector) && (executive === "*" || key(one.executive) === executive) && (!since || one.entered >= since) && (!until || one.entered <= until));
    const universe = form.universe(firms.length);
    this._report = reading.readable ? report(firms, period, apart ? null : universe) : undefined;
    /** @type {(HTMLElement | "")[]} */
    const parts = [readSection(reading, data.indicators, data.columns)];
    if (this._report && reading.firms.length) {
      const workshop = form.workshops(this._report.total.attendance.map(({ name }) => name));
      const shown = { indicators: data.indicators, drawn: form.value("dibujo"), workshop, part: firms.length < reading.firms.length, all: reading.firms.length, apart };
      parts.unshift(...figureSections(this._report, shown));
    }
    outcome.replaceChildren(...parts.filter((one) => one !== ""));
  }

  /** @param {"csv" | "json" | "problems"} kind */
  _save(kind) {
    const { _reading: reading, _report: found, _data: data } = this;
    if (!reading || !data) return;
    const today = localDay(/** @type {typeof IndicatorsElement} */ (this.constructor).now());
    const file = `${kind === "problems" ? "por-corregir" : "indicadores"}-${today}.${kind === "json" ? "json" : "csv"}`;
    if (kind === "problems") download(file, problemsCsv(reading), "text/csv;charset=utf-8");
    else if (!found) return;
    else if (kind === "csv") download(file, figuresCsv(found, Object.fromEntries(data.indicators.map(({ id, name }) => [id, name]))), "text/csv;charset=utf-8");
    else download(file, figuresJson(reading, found, { as_of: today, ...this._form?.choices() }), "application/json");
    if (kind !== "problems") this._say(fill(said.saved, { file }));
  }

  _clear() {
    this._raw = this._reading = this._report = undefined;
    this._form?.reset();
    part(this, "outcome")?.replaceChildren();
    this._say(said.cleared);
    this.querySelector("input")?.focus();
  }

  /** @param {string} message */
  _say(message) {
    const status = part(this, "status");
    if (status) status.textContent = message;
  }
}
