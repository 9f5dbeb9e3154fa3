// Keeps everything in a file, brings it back, erases it, and gives the dates to a calendar.
import { mineMessages as words } from "../../messages/es.json";
import { eraseAll } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { emptyRecord, setRoute } from "../shared/record.js";
import { fill } from "../shared/words.js";
import { choose } from "../checklist/dialog.js";
import { download, loadExporter } from "../checklist/files.js";
import { holdings, holdsSomething } from "./held.js";
import { merge } from "./merge.js";
import { holdingsText, listed, timeText } from "./say.js";
import { makeWhole, readWhole } from "./whole.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/record.js").Change} Change */
/**
 * What the tools need of the page.
 * @typedef {object} Host
 * @property {import("../shared/store.js").Store} store
 * @property {import("../checklist/status.js").StatusLine} status
 * @property {() => Date} now
 * @property {() => void} refresh
 * @property {() => import("./dates.js").OwnDate[]} dates
 * @property {(id: string) => string} routeTitle
 * @property {string} exporter address of the export bundle
 */

/** Browsers keep five million signs for a site at most. */
const LARGEST_FILE = 6_000_000;

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
    else if (action === "ics") this.calendar();
  }

  /** @returns {string} the file's name; empty where there is nothing that could be saved */
  save() {
    const { now, status, store } = this._host;
    const record = store.read();
    // What a newer version has written is not in our hands: a file without it would pass for the whole.
    if (store.status.state === "newer") {
      status.say(store.status.message);
      return "";
    }
    const file = this._fileName("json");
    download(file, JSON.stringify(makeWhole(record, now().toISOString()), null, 2), "application/json");
    status.say(fill(words.save.done, { file }));
    return file;
  }

  /** Reads the chosen file; a bad one changes nothing. */
  async restore() {
    const { status } = this._host;
    const file = this._chooser?.files?.[0];
    if (!this._chooser || !file) return;
    if (file.size > LARGEST_FILE) status.say(words.restore.tooBig);
    else {
      const text = await file.text().catch(() => null);
      const read = text === null ? { error: /** @type {const} */ ("unreadable") } : readWhole(text);
      if ("error" in read) status.say(words.restore[read.error]);
      else await this._take(read);
    }
    // So that choosing the same file again is a change again.
    this._chooser.value = "";
  }

  /** @param {import("./whole.js").Content} content */
  async _take({ saved, record, route }) {
    const { routeTitle, store } = this._host;
    const said = words.restore;
    const mine = store.read();
    const own = route ? { ...emptyRecord(), routes: only(mine.routes, route) } : mine;
    const here = listed(holdingsText(holdings(own), words.holdings), words.choices.and);
    const some = holdsSomething(own);
    const take = { value: "replace", text: said.take, strong: true };
    const both = [{ value: "merge", text: said.merge, strong: true }, { value: "replace", text: said.replace }];
    const lines = holdingsText(holdings(record), words.holdings);
    const answer = await choose({
      title: route ? fill(said.titleRoute, { route: routeTitle(route) }) : said.title,
      body: fill(said.saved, { saved: timeText(saved) }),
      lines: lines.length ? lines : [said.nothing],
      after: some ? `${fill(said.into, { mine: here })} ${route ? said.explainRoute : said.explain}` : said.empty,
      options: some ? both : [take],
      cancel: words.cancel,
    });
    if (answer === "merge") this._change((now) => merge(now, record), said.merged);
    if (answer === "replace") {
      const next = /** @type {Change} */ (route ? setRoute(route, record.routes[route] ?? null) : () => record);
      this._change(next, fill(said.done, { saved: timeText(saved) }));
    }
  }

  async clear() {
    const { status, store } = this._host;
    const said = words.clear;
    const lines = holdingsText(holdings(store.read()), words.holdings);
    // A record of a newer version shows nothing here, and is the reader's to erase all the same.
    if (!lines.length && store.status.state !== "newer") return status.say(said.nothing);
    const options = [{ value: "clear", text: said.confirm, strong: true }, { value: "save", text: said.saveFirst }];
    const question = { title: said.title, body: said.body, lines, after: said.after, cancel: words.cancel };
    let answer = await choose({ ...question, options });
    if (answer === "save") {
      const file = this.save();
      if (!file) return;
      answer = await choose({ ...question, body: `${fill(said.savedFirst, { file })} ${said.body}`, options: options.slice(0, 1) });
    }
    if (answer === "clear") this._erase();
  }

  _erase() {
    const { refresh, status, store } = this._host;
    const before = store.read();
    const erased = eraseAll(store);
    window.dispatchEvent(new Event("ruta:erased"));
    refresh();
    if (!erased) status.say(words.clear.failed);
    else status.say(words.clear.done, () => this._undo(before));
  }

  async calendar() {
    const { dates, exporter, now, status } = this._host;
    const found = dates();
    if (!found.length) return status.say(words.noDates);
    try {
      const { exportDates } = await loadExporter(exporter);
      const file = this._fileName("ics");
      const { text, type, message } = exportDates({ name: words.calendar, now: now(), dates: found.map(addressed) }, file);
      download(file, text, type);
      status.say(message);
    } catch {
      status.say(words.exportFailed);
    }
  }

  /**
   * @param {Change} change
   * @param {string} message
   */
  _change(change, message) {
    const { refresh, status, store } = this._host;
    const before = store.read();
    store.update(change);
    refresh();
    status.say(message, () => this._undo(before));
  }

  /** @param {StoreRecord} before */
  _undo(before) {
    const { refresh, status, store } = this._host;
    store.update(() => before);
    refresh();
    status.say(words.undone);
  }

  /** @param {string} ending */
  _fileName(ending) {
    return `mi-ruta-${localDay(this._host.now())}.${ending}`;
  }
}

/**
 * From disk without address: the path of a reader's folder is nobody else's business.
 * @param {import("./dates.js").OwnDate} date
 */
function addressed(date) {
  const { href, protocol } = window.location;
  return { ...date, href: date.href && protocol.startsWith("http") ? new URL(date.href, href).href : "" };
}

/**
 * @template T
 * @param {Record<string, T>} all
 * @param {string} name
 * @returns {Record<string, T>}
 */
function only(all, name) {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key === name));
}
