// The reader's own note and date on a task.
import { isDay } from "../shared/days.js";

/** @typedef {"notes" | "dates"} Field */
/** @typedef {(field: Field, value: string) => void} Save */
/** @typedef {{summary: string, note: string, date: string}} Words */

const WAIT = 400;
const LONGEST_NOTE = 4000;

export class OwnBlock {
  /**
   * @param {HTMLElement} place
   * @param {string} id of the task, for the fields' own ids
   * @param {Words} words
   * @param {Save} save
   */
  constructor(place, id, words, save) {
    this._id = id;
    this._words = words;
    this._save = save;
    /** @type {Map<Field, ReturnType<typeof setTimeout>>} */
    this._waiting = new Map();
    this._details = document.createElement("details");
    this._details.className = "own";
    const summary = document.createElement("summary");
    this._day = document.createElement("small");
    summary.append(words.summary, " ", this._day);
    this._details.append(summary);
    // Sixty date fields cost a cheap phone more than the rest of the page: they are made when they are needed.
    this._details.addEventListener("toggle", () => this._fields());
    place.replaceChildren(this._details);
    place.hidden = false;
  }

  /**
   * Shows what is stored, but leaves alone what the reader is writing.
   * @param {string} note
   * @param {string} date
   */
  show(note, date) {
    this._day.textContent = date && shortDay(date);
    this._details.classList.toggle("has", Boolean(note || date));
    if (!note && !date && !this._made) return;
    const fields = this._fields();
    this._set("notes", fields.notes, note);
    this._set("dates", fields.dates, date);
  }

  /** Stores at once what still waits. */
  flush() {
    for (const field of [...this._waiting.keys()]) this._store(field);
  }

  /** @returns {{notes: HTMLTextAreaElement, dates: HTMLInputElement}} */
  _fields() {
    if (this._made) return this._made;
    const notes = document.createElement("textarea");
    notes.id = `n-${this._id}`;
    notes.rows = 3;
    notes.maxLength = LONGEST_NOTE;
    const dates = document.createElement("input");
    dates.id = `d-${this._id}`;
    dates.type = "date";
    dates.max = "9999-12-31";
    this._made = { notes, dates };
    this._place("notes", notes, this._words.note);
    this._place("dates", dates, this._words.date);
    return this._made;
  }

  /**
   * @param {Field} name
   * @param {HTMLTextAreaElement | HTMLInputElement} field
   * @param {string} word
   */
  _place(name, field, word) {
    const label = document.createElement("label");
    label.htmlFor = field.id;
    label.textContent = word;
    // A browser that fills in forms again after a reload would show what is no longer stored.
    field.setAttribute("autocomplete", "off");
    field.addEventListener("input", () => {
      clearTimeout(this._waiting.get(name));
      this._waiting.set(name, setTimeout(() => this._store(name), WAIT));
    });
    field.addEventListener("change", () => this.flush());
    this._details.append(label, field);
  }

  /** @param {Field} name */
  _store(name) {
    clearTimeout(this._waiting.get(name));
    this._waiting.delete(name);
    const value = this._fields()[name].value;
    // A year of five digits is no day that could be stored.
    if (name === "dates" && value && !isDay(value)) return;
    this._save(name, name === "notes" && !value.trim() ? "" : value);
  }

  /**
   * @param {Field} name
   * @param {HTMLTextAreaElement | HTMLInputElement} field
   * @param {string} value
   */
  _set(name, field, value) {
    const writing = this._waiting.has(name) || (name === "notes" && field === document.activeElement);
    if (!writing && field.value !== value) field.value = value;
  }
}

const format = new Intl.DateTimeFormat("es", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/**
 * @param {string} day
 * @returns {string} "5 dic 2026"
 */
export function shortDay(day) {
  return format.format(new Date(`${day}T00:00:00Z`));
}
