// The one store of the site, on the reader's device. Storage, clock and events are handed in.
//
// Every change is read-modify-write on the stored text, so that two open tabs keep each other's ticks. A change that
// could not be written stays in `pending` and is tried again with the next one. Content that we cannot use is never
// overwritten unless a copy of it lies beside it.
import { emptyRecord, readRecord } from "./record.js";

/** @typedef {import("./record.js").StoreRecord} StoreRecord */
/** @typedef {import("./record.js").Change} Change */
/** @typedef {"ok" | "memory" | "full" | "recovered" | "newer"} State */
/** @typedef {{state: State, message: string}} Status message is empty when all is well */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Box */
/** @typedef {{memory: string, full: string, recovered: string, damaged: string, newer: string}} Words */

/**
 * @typedef {object} Options
 * @property {() => Box | null} storage may throw: reading `window.localStorage` does where it is blocked
 * @property {() => Date} now
 * @property {Words} words
 * @property {typeof readRecord} [read] for pages that see to more parts of the record than all others
 */

export const KEY = "ruta";
export const BACKUP = "ruta:respaldo:";

export class Store {
  /** @param {Options} options */
  constructor({ storage, now, words, read = readRecord }) {
    this._open = storage;
    this._now = now;
    this._read = read;
    this._words = words;
    /** @type {Box | null} null: work in memory and leave storage alone */
    this._box = null;
    /** @type {Change[]} */
    this._pending = [];
    this._base = emptyRecord();
    /** @type {Status} */
    this.status = { state: "ok", message: "" };
    this._start();
  }

  /** Begins with what is stored. */
  _start() {
    try {
      this._box = this._open();
    } catch {
      // Blocked by the browser's settings; said below.
    }
    if (this._box) this._pull();
    else this._leave("memory", "memory");
  }

  /** Drops all that is held in memory, waiting changes too, and begins anew: the reader has erased the storage. */
  forget() {
    this._box = null;
    this._fold(emptyRecord());
    this.status = { state: "ok", message: "" };
    this._start();
  }

  /**
   * What is stored now, with the changes that could not be stored.
   * @returns {StoreRecord}
   */
  read() {
    this._pull();
    return this._pending.reduce((record, change) => change(record), this._base);
  }

  /**
   * @param {Change} change
   * @returns {Status}
   */
  update(change) {
    this._pending.push(change);
    const record = this.read();
    if (this._box) this._push(record);
    else this._fold(record);
    return this.status;
  }

  /** Reads the stored text into `_base`; what is no longer usable is dealt with here. */
  _pull() {
    if (!this._box) return;
    /** @type {string | null} */
    let text;
    try {
      text = this._box.getItem(KEY);
    } catch {
      return this._leave("memory", "memory");
    }
    const { record, damaged, newer } = this._read(text);
    if (newer) return this._leave("newer", "newer");
    if (damaged && text !== null) return this._recover(text, record);
    this._base = record;
  }

  /**
   * Keeps a copy of damaged content aside, then puts what is sound of it in its place.
   * @param {string} text
   * @param {StoreRecord} record
   */
  _recover(text, record) {
    const box = /** @type {Box} */ (this._box);
    const name = BACKUP + this._now().toISOString();
    try {
      box.setItem(name, text);
      if (box.getItem(name) !== text) throw new Error("not kept");
    } catch {
      this._base = record;
      return this._leave("memory", "damaged");
    }
    try {
      box.setItem(KEY, JSON.stringify(record));
    } catch {
      // The original is still in its place: a second copy at every visit would only fill the storage further.
      box.removeItem(name);
      this._base = record;
      return this._leave("memory", "damaged");
    }
    this._base = record;
    this.status = { state: "recovered", message: this._words.recovered };
  }

  /** @param {StoreRecord} record */
  _push(record) {
    try {
      /** @type {Box} */ (this._box).setItem(KEY, JSON.stringify(record));
    } catch (error) {
      const state = isFull(error) ? "full" : "memory";
      this.status = { state, message: this._words[state] };
      return;
    }
    this._fold(record);
    // A rescue is news until the reader's next visit; any other trouble is over once writing works.
    if (this.status.state !== "recovered") this.status = { state: "ok", message: "" };
  }

  /** @param {StoreRecord} record */
  _fold(record) {
    this._base = record;
    this._pending = [];
  }

  /**
   * Works in memory from here on.
   * @param {State} state
   * @param {keyof Words} word
   */
  _leave(state, word) {
    this._box = null;
    this.status = { state, message: this._words[word] };
  }
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
function isFull(error) {
  const name = error instanceof Error || typeof error === "object" ? /** @type {{name?: string}} */ (error)?.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";
}
