// What the buttons of the plan do: save, restore, clear, export, print.
import { planMessages as words } from "../../messages/es.json";
import { ask } from "../checklist/dialog.js";
import { download } from "../checklist/files.js";
import { shortDay } from "../checklist/own.js";
import { localDay } from "../shared/days.js";
import { loadGlobal } from "../shared/script.js";
import { fill } from "../shared/words.js";
import { blocks } from "./blocks.js";
import { lost } from "./cells.js";
import { makeFile, readFile } from "./file.js";
import { markdown } from "./markdown.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {typeof import("../entries/exportar-plan.js")} Exporter */

/** A plan with every box full is below this. */
const LARGEST_FILE = 2_000_000;

export class Tools {
  /**
   * @param {Plan} plan
   * @param {HTMLElement | null} chooser
   */
  constructor(plan, chooser) {
    this._plan = plan;
    this._chooser = chooser instanceof HTMLInputElement ? chooser : null;
    this._source = chooser?.closest("ruta-plan")?.getAttribute("data-export-src") ?? "";
    /** The cells as the last file has them. */
    this._filed = "";
  }

  /** Whether something would be gone with the page: the store could not keep it and no file has it. */
  unsaved() {
    const { state } = this._plan.store.status;
    // The store is not even read where all is well: what it might have to mend is for the next visit to say.
    if (state === "ok" || state === "recovered") return false;
    const cells = this._plan.cells();
    return Object.values(cells).some(({ v }) => v) && JSON.stringify(cells) !== this._filed;
  }

  /** @param {string} action */
  async run(action) {
    if (action === "save") this._save();
    else if (action === "restore") this._chooser?.click();
    else if (action === "clear") await this._clear();
    else if (action === "docx") await this._docx();
    else if (action === "markdown") this._markdown();
    else if (action === "print") window.print();
  }

  _save() {
    const { outline, status } = this._plan;
    const file = this._name("json");
    download(file, makeFile(outline.id, this._plan.cells(), this._plan.time()), "application/json");
    this._filed = JSON.stringify(this._plan.cells());
    status.say(fill(words.save.done, { file }));
  }

  /** Reads the chosen file; a bad one changes nothing. */
  async restore() {
    const { outline, status } = this._plan;
    const file = this._chooser?.files?.[0];
    if (!this._chooser || !file) return;
    if (file.size > LARGEST_FILE) status.say(words.restore.tooBig);
    else {
      const text = await file.text().catch(() => null);
      const read = text === null ? { error: /** @type {const} */ ("unreadable") } : readFile(text, outline.id);
      if ("error" in read) status.say(words.restore[read.error]);
      else await this._take(read);
    }
    // So that choosing the same file again is a change again.
    this._chooser.value = "";
  }

  /** @param {{cells: import("./cells.js").Cells, saved: string}} read */
  async _take({ cells, saved }) {
    const before = this._plan.cells();
    const n = lost(before, cells);
    const { title, body, confirm, done } = words.restore;
    if (n && !(await ask({ title, body: fill(body, { n }), confirm, cancel: words.cancel }))) return;
    this._plan.change(() => cells);
    this._plan.offerWayBack(before, fill(done, { saved: shortDay(localDay(new Date(saved))) }));
  }

  async _clear() {
    const before = this._plan.cells();
    const { title, body, confirm, nothing, done } = words.clear;
    if (!Object.values(before).some(({ v }) => v)) return this._plan.status.say(nothing);
    if (!(await ask({ title, body, confirm, cancel: words.cancel }))) return;
    this._plan.change(() => ({}));
    this._plan.offerWayBack(before, done);
  }

  _blocks() {
    return blocks(this._plan.outline, this._plan.cells(), localDay(new Date(this._plan.time())), words);
  }

  _markdown() {
    const file = this._name("md");
    download(file, markdown(this._blocks()), "text/markdown;charset=utf-8");
    this._plan.status.say(fill(words.exported, { file }));
  }

  async _docx() {
    const { status } = this._plan;
    status.say(words.loading);
    try {
      const { docx, DOCX } = /** @type {Exporter} */ (await loadGlobal(this._source, "RutaPlan"));
      const file = this._name("docx");
      download(file, await docx(this._blocks()), DOCX);
      status.say(fill(words.exported, { file }));
    } catch {
      status.say(words.exportFailed);
    }
  }

  /** @param {string} ending */
  _name(ending) {
    return `${this._plan.outline.id}-${localDay(new Date(this._plan.time()))}.${ending}`;
  }
}
