// What the buttons of a checklist do: save, restore, clear, export, print.
import { localDay } from "../shared/days.js";
import { emptyRoute, setRoute } from "../shared/record.js";
import { fill, plural } from "../shared/words.js";
import { goBack, losesNothing, lost, makeBackup, readBackup } from "./backup.js";
import { ask } from "./dialog.js";
import { download, loadExporter } from "./files.js";
import { shortDay } from "./own.js";

/** @typedef {import("../shared/record.js").RouteRecord} RouteRecord */
/** @typedef {import("./backup.js").Lost} Lost */
/** @typedef {typeof import("../../messages/es.json").checklist} Words */

/**
 * What the tools need of the checklist.
 * @typedef {object} Host
 * @property {string} route
 * @property {string} title
 * @property {string} exporter address of the export bundle
 * @property {Words} words
 * @property {import("../shared/store.js").Store} store
 * @property {import("./status.js").StatusLine} status
 * @property {() => Date} now
 * @property {() => import("./export.js").ListedTask[]} tasks
 * @property {() => void} refresh
 */

/** A list of a hundred tasks with full notes is below this. */
const LARGEST_FILE = 1_000_000;

export class Tools {
  /**
   * @param {Host} host
   * @param {HTMLInputElement | null} chooser
   */
  constructor(host, chooser) {
    this._host = host;
    this._chooser = chooser;
  }

  /** @param {string} action */
  run(action) {
    if (action === "save") this.save();
    else if (action === "restore") this._chooser?.click();
    else if (action === "clear") this.clear();
    else if (action === "csv" || action === "ics") this.export(action);
    else if (action === "print") window.print();
  }

  save() {
    const { route, now, status, words } = this._host;
    const backup = makeBackup(route, this._mine() ?? emptyRoute(), now().toISOString());
    const file = this._fileName("json");
    download(file, JSON.stringify(backup, null, 2), "application/json");
    status.say(fill(words.save.done, { file }));
  }

  /** Reads the chosen file; a bad one changes nothing. */
  async restore() {
    const { route, status, words } = this._host;
    const file = this._chooser?.files?.[0];
    if (!this._chooser || !file) return;
    if (file.size > LARGEST_FILE) status.say(words.restore.tooBig);
    else {
      const text = await file.text().catch(() => null);
      const read = text === null ? { error: /** @type {const} */ ("unreadable") } : readBackup(text, route);
      if ("error" in read) status.say(fill(words.restore[read.error], "route" in read ? { route: read.route ?? "" } : {}));
      else await this._take(read.backup);
    }
    // So that choosing the same file again is a change again.
    this._chooser.value = "";
  }

  /** @param {import("./backup.js").Backup} backup */
  async _take({ data, saved }) {
    const { words } = this._host;
    const counts = lost(this._mine() ?? emptyRoute(), data);
    if (!losesNothing(counts) && !(await this._ask(words.restore, counts))) return;
    this._replace(data, fill(words.restore.done, { saved: shortDay(localDay(new Date(saved))) }));
  }

  async clear() {
    const { status, words } = this._host;
    const counts = lost(this._mine() ?? emptyRoute(), emptyRoute());
    if (losesNothing(counts)) status.say(words.clear.nothing);
    else if (await this._ask(words.clear, counts)) this._replace(null, words.clear.done);
  }

  /** @param {"csv" | "ics"} kind */
  async export(kind) {
    const { route, title, exporter, now, status, tasks, words } = this._host;
    try {
      const { exportList } = await loadExporter(exporter);
      const list = { route, title, now: now(), tasks: tasks(), mine: this._mine() ?? emptyRoute(), page: pageAddress() };
      const file = this._fileName(kind);
      const { text, type, message } = exportList(kind, list, file);
      if (text) download(file, text, type);
      status.say(message);
    } catch {
      status.say(words.exportFailed);
    }
  }

  /** @returns {RouteRecord | undefined} */
  _mine() {
    return this._host.store.read().routes[this._host.route];
  }

  /**
   * Puts `next` in place of the reader's progress and offers the way back.
   * @param {RouteRecord | null} next
   * @param {string} message
   */
  _replace(next, message) {
    const { route, store, status, refresh, words } = this._host;
    const before = this._mine() ?? null;
    store.update(setRoute(route, next));
    refresh();
    status.say(message, () => {
      // Another tab may have ticked something meanwhile: that stays.
      store.update((record) => setRoute(route, goBack(before, next, record.routes[route]))(record));
      refresh();
      status.say(words.undone);
    });
  }

  /**
   * @param {{title: string, body: string, confirm: string}} question
   * @param {Lost} counts
   */
  _ask({ title, body, confirm }, counts) {
    const { words } = this._host;
    return ask({ title, body: fill(body, { lost: lostText(counts, words.lost) }), confirm, cancel: words.cancel });
  }

  /** @param {string} ending */
  _fileName(ending) {
    return `ruta-${this._host.route}-${localDay(this._host.now())}.${ending}`;
  }
}

/**
 * @param {Lost} counts
 * @param {Words["lost"]} words
 * @returns {string} "3 tareas hechas, 1 nota y 2 fechas"
 */
function lostText(counts, words) {
  const parts = /** @type {const} */ (["done", "notes", "dates"])
    .filter((field) => counts[field])
    .map((field) => fill(plural(words[field], counts[field]), { n: counts[field] }));
  if (counts.other) parts.push(words.other);
  const last = parts.pop() ?? "";
  return parts.length ? parts.join(", ") + words.and + last : last;
}

/** @returns {string} empty from disk: the path of a reader's folder is nobody else's business */
function pageAddress() {
  const { protocol, origin, pathname } = window.location;
  return protocol.startsWith("http") ? origin + pathname : "";
}
