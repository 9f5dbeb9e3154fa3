// Brings the parts of the plan together: the cells in the store on one side, the outline's boxes on the other.
import { planMessages as words, planStore } from "../../messages/es.json";
import { part } from "../checklist/page.js";
import { StatusLine } from "../checklist/status.js";
import { onOtherTab } from "../shared/browser-store.js";
import { cellsOf, changeCells, readWithDesk } from "../shared/desk-store.js";
import { readData } from "../shared/page-data.js";
import { Store } from "../shared/store.js";
import { fill } from "../shared/words.js";
import { goBack, removeRow, rowsOf, setCells, valueOf } from "./cells.js";
import { itemsOf, START } from "./outline.js";
import { fieldsOf, RowList } from "./rows.js";
import { showCounts, showSchedule, showStart } from "./show.js";
import { Tools } from "./tools.js";

/** @typedef {import("../shared/desk-store.js").Cells} Cells */
/** @typedef {import("./rows.js").Field} Field */
/** @typedef {import("./outline.js").Outline} Outline */

const WAIT = 400;

export class Plan {
  /**
   * @param {HTMLElement} root
   * @param {() => Date} now
   */
  constructor(root, now) {
    this._root = root;
    this._now = now;
    this._made = 0;
    this.outline = /** @type {Outline} */ (readData(root));
    this._form = /** @type {HTMLFormElement} */ (part(root, "form"));
    this.store = new Store({ storage: () => window.localStorage, now, words: planStore, read: readWithDesk });
    this.status = new StatusLine(part(root, "status"), words);
    /** @type {Map<Field, ReturnType<typeof setTimeout>>} fields whose words are not stored yet */
    this._waiting = new Map();
    this._lists = new Map(/** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-list]")]).map((one) => {
      const list = new RowList(one, () => this._newRow(), words);
      return [list.id, list];
    }));
    this._tools = new Tools(this, part(root, "file"));
    this._stop = new AbortController();
    this._listen(this._stop.signal);
    root.classList.add("at-work");
    const tools = part(root, "tools");
    if (tools) tools.hidden = false;
    this.render();
  }

  stop() {
    this.flush();
    this._stop.abort();
  }

  /** @returns {Cells} */
  cells() {
    return cellsOf(this.store.read(), this.outline.id);
  }

  /** @returns {string} ISO */
  time() {
    return this._now().toISOString();
  }

  /** @param {(cells: Cells) => Cells} make */
  change(make) {
    this.store.update(changeCells(this.outline.id, make));
    this.render();
  }

  /** Rows made in the same instant keep their order, and two tabs never make the same one. */
  _newRow() {
    this._made += 1;
    return `${this._now().getTime().toString(36)}-${String(this._made).padStart(3, "0")}${Math.random().toString(36).slice(2, 6)}`;
  }

  /** @param {AbortSignal} signal */
  _listen(signal) {
    this._form.addEventListener("input", (event) => this._typed(event.target), { signal });
    this._form.addEventListener("change", () => this.flush(), { signal });
    this._form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this._root.addEventListener("change", ({ target }) => {
      if (target === part(this._root, "file")) void this._tools.restore();
    }, { signal });
    this._root.addEventListener("click", (event) => this._pressed(event), { signal });
    // A phone ends a page in the background without a word: what is written is stored when the page is left.
    window.addEventListener("pagehide", () => this.flush(), { signal });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.flush();
    }, { signal });
    window.addEventListener("beforeunload", (event) => {
      this.flush();
      // What could not be stored would be gone with the page: the browser asks first.
      if (this._tools.unsaved()) event.preventDefault();
    }, { signal });
    onOtherTab(() => this.render(), signal);
  }

  /** @param {EventTarget | null} target */
  _typed(target) {
    if (!isField(target)) return;
    mirror(target);
    clearTimeout(this._waiting.get(target));
    this._waiting.set(target, setTimeout(() => this.flush(), WAIT));
  }

  /** Stores at once what still waits. */
  flush() {
    if (!this._waiting.size) return;
    /** @type {Record<string, string>} */
    const values = {};
    for (const [field, timer] of this._waiting) {
      clearTimeout(timer);
      const row = /** @type {HTMLElement | null} */ (field.closest("[data-row]"));
      const list = /** @type {HTMLElement | null} */ (field.closest("[data-list]"))?.dataset.list;
      if (row && list) {
        const place = `${list}/${row.dataset.row}`;
        if (row.dataset.fresh !== undefined) values[place] = `${row.dataset.row}`;
        values[`${place}/${field.dataset.cell}`] = field.value;
      } else values[field.name] = field.type === "checkbox" ? (/** @type {HTMLInputElement} */ (field).checked ? "1" : "") : field.value;
    }
    this._waiting.clear();
    this.change(setCells(values, this.time()));
  }

  /** @param {Event} event */
  _pressed(event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-action]") : null;
    if (!(button instanceof HTMLElement)) return;
    this.flush();
    const list = this._lists.get(/** @type {HTMLElement | null} */ (button.closest("[data-list]"))?.dataset.list ?? "");
    const { action = "" } = button.dataset;
    if (!list) void this._tools.run(action);
    else if (action === "add") list.add();
    else if (action === "take") this._take(list, button);
    else if (action === "remove") this._remove(list, /** @type {HTMLElement} */ (button.closest("[data-row]")));
  }

  /**
   * Takes an example over into the list.
   * @param {RowList} list
   * @param {HTMLElement} button
   */
  _take(list, button) {
    const text = button.closest("li")?.querySelector("span")?.textContent?.trim() ?? "";
    const column = itemsOf(this.outline).flatMap(({ lists }) => lists).find(({ id }) => id === list.id)?.columns[0]?.[0] ?? "";
    const row = list.free();
    this.change(setCells({ [`${list.id}/${row}`]: row, [`${list.id}/${row}/${column}`]: text }, this.time()));
    this.status.whisper(fill(words.taken, { what: text }));
  }

  /**
   * @param {RowList} list
   * @param {HTMLElement} row
   */
  _remove(list, row) {
    if (row.dataset.fresh !== undefined) {
      row.remove();
      this.render();
      return list.focusAdd();
    }
    const before = this.cells();
    const name = fieldsOf(row)[0]?.value || fieldsOf(row)[0]?.getAttribute("aria-label") || "";
    this.change(removeRow(list.id, row.dataset.row ?? "", this.time()));
    list.focusAdd();
    this.offerWayBack(before, fill(words.removed, { what: name }));
  }

  /**
   * @param {Cells} before
   * @param {string} message
   */
  offerWayBack(before, message) {
    const next = this.cells();
    this.status.say(message, () => {
      // What another tab has written meanwhile stays.
      this.change((cells) => goBack(before, next, cells));
      this.status.say(words.undone);
    });
  }

  /** @param {Cells} cells */
  _programme(cells) {
    const start = valueOf(cells, START);
    showStart(part(this._root, "wrong-start"), this._form.elements.namedItem(START), start, words);
    for (const list of itemsOf(this.outline).flatMap(({ lists }) => lists).filter(({ shape }) => shape === "schedule")) {
      const root = this._lists.get(list.id)?.root;
      if (root) showSchedule(root, rowsOf(cells, list.id), list, { months: this.outline.months, start, words });
    }
  }

  /** Shows what is stored, and leaves alone what is being written. */
  render() {
    const cells = this.cells();
    const busy = (/** @type {Field} */ field) => this._waiting.has(field);
    for (const field of this._form.elements) {
      if (!isField(field) || !field.name || busy(field)) continue;
      const value = valueOf(cells, field.name);
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "1";
      else if (field.value !== value) field.value = value;
    }
    for (const [id, list] of this._lists) list.show(rowsOf(cells, id), busy);
    showCounts(this._root, this.outline, cells, words);
    this._programme(cells);
    for (const field of this._form.elements) if (isField(field)) mirror(field);
    this.status.trouble(this.store.status.message);
  }
}

/**
 * @param {unknown} one
 * @returns {one is Field}
 */
function isField(one) {
  return one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement || one instanceof HTMLInputElement;
}

/**
 * Puts beside a box what stands in it: it grows with its words, and paper shows all of them.
 * @param {Field} field
 */
function mirror(field) {
  const place = field.parentElement;
  if (!place?.classList.contains("grow")) return;
  const text = field instanceof HTMLSelectElement ? (field.value && field.selectedOptions[0]?.textContent) || "" : field.value;
  if (place.dataset.value !== text) place.dataset.value = text;
}
