// The rows of a registry: one firm each, and what is wrong with it, line by line. Twin of
// generator/derive/indicators/firms.py. A null is unknown: what a missing column or a spoilt cell would have told.
import { isLocalDay, key, readActivities, readChoice, readDay, readExports, readScore, spoilt, tidy } from "./cells.js";

/** @typedef {import("./columns.js").Problem} Problem */
/** @typedef {import("./columns.js").Line} Line */
/**
 * @typedef {object} Firm
 * @property {string} entered
 * @property {string} sector
 * @property {string} executive
 * @property {boolean | null} exported
 * @property {boolean | null} rose
 * @property {Record<string, string>} attended workshops by folded name, as they are written
 * @property {boolean} attendance_known
 * @property {boolean | null} left
 * @property {string} reason the id of the choice; empty where the firm has not left or nobody said why
 */

/** Columns that no figure rests on; a formula in them is told all the same. */
const ONLY_LOOKED_AT = ["producto", "derivada-de"];

export class Rows {
  /**
   * @param {import("./columns.js").Registry} registry
   * @param {import("./columns.js").Heading} heading
   * @param {string} today
   * @param {boolean} ragged
   */
  constructor(registry, heading, today, ragged) {
    this._columns = new Map(registry.columns.map((one) => [one.id, one]));
    this._workshop = new Set(registry.workshop.map(key));
    this._heading = heading;
    this._today = today;
    this._ragged = ragged;
    /** @type {Map<string, number>} the line of each firm by its code */
    this._ids = new Map();
    /** @type {Map<string, number>} of those that have none, by their names */
    this._unnumbered = new Map();
    /** @type {Map<string, number>} */
    this._names = new Map();
    /** @type {Firm[]} */
    this.firms = [];
    /** @type {Problem[]} */
    this.problems = [];
    this.leftOut = 0;
    this.localDays = false;
    /** @type {Line} */
    this._line = { number: 0, cells: [] };
  }

  /** @param {Line} line */
  read(line) {
    this._line = line;
    const firm = this._firm();
    if (firm) this.firms.push(firm);
    else this.leftOut += 1;
  }

  /** @returns {Firm | null} */
  _firm() {
    if (!this._fits()) return null;
    const entered = this._day("fecha-ingreso", "row");
    if (entered === "") this._tell("fecha-ingreso", "sin-ingreso", "row");
    if (!entered || !this._own()) return null;
    const score = this._value("puntaje-tpe");
    if (score && !readScore(score)) this._tell("puntaje-tpe", "puntaje", "none", { text: score }, "warning");
    for (const name of ONLY_LOOKED_AT) this._value(name);
    const [left, reason] = this._leaving(entered);
    const [attended, sure] = this._activities();
    return {
      entered,
      sector: this._value("rubro") ?? "",
      executive: this._value("ejecutivo") ?? "",
      exported: this._exports(entered),
      rose: this._rise(),
      attended,
      attendance_known: sure,
      left,
      reason,
    };
  }

  /** More cells than headings mean that a separator stands inside a text. */
  _fits() {
    const { cells } = this._line;
    const values = { n: cells.length, m: this._heading.names.length };
    if (cells.slice(values.m).some((cell) => cell.trim())) {
      this.problems.push({ line: this._line.number, column: 0, header: "", level: "error", code: "celdas-de-mas", effect: "row", values });
      return false;
    }
    if (values.n < values.m && !this._ragged) {
      this.problems.push({ line: this._line.number, column: 0, header: "", level: "error", code: "celdas-de-menos", effect: "cell", values });
    }
    return true;
  }

  /** Whether the firm can be told from the others and does not stand twice. */
  _own() {
    const code = this._value("id-pyme");
    const name = this._value("nombre");
    const same = key(name ?? "");
    const own = code ? key(code) : "";
    if (!own && !same) {
      this._tell(this._heading.places.has("id-pyme") ? "id-pyme" : "nombre", "sin-nombre", "row");
      return false;
    }
    const column = own ? "id-pyme" : "nombre";
    const seen = own ? this._ids : this._unnumbered;
    const first = seen.get(own || same);
    if (first !== undefined) {
      this._tell(column, "firma-repetida", "row", { text: code || name || "", first });
      return false;
    }
    seen.set(own || same, this._line.number);
    if (same && own) {
      const other = this._names.get(same);
      if (other === undefined) this._names.set(same, this._line.number);
      else this._tell("nombre", "mismo-nombre", "none", { text: name ?? "", first: other }, "warning");
    }
    return true;
  }

  /** @param {string} entered @returns {boolean | null} */
  _exports(entered) {
    const text = this._value("exportaciones", true);
    if (text === null) return null;
    const [days, wrong, local] = readExports(text, this._today);
    this.localDays ||= local;
    for (const [written, code] of wrong) this._tell("exportaciones", code, "cell", { text: written });
    if (days.some((day) => day > entered)) return true;
    return wrong.length ? null : false;
  }

  /** @returns {[Record<string, string>, boolean]} */
  _activities() {
    const text = this._value("actividades", true);
    if (text === null) return [{}, false];
    const [found, wrong, local] = readActivities(text, this._today);
    this.localDays ||= local;
    for (const [written, code] of wrong) this._tell("actividades", code, "cell", { text: written });
    /** @type {Record<string, string>} */
    const attended = {};
    for (const [kind, name] of found.reverse()) if (this._workshop.has(kind) && key(name)) attended[key(name)] = name;
    return [attended, !wrong.length];
  }

  /** @returns {boolean | null} */
  _rise() {
    const before = this._rank("estado-ingreso");
    const now = this._rank("estado-actual");
    return before === null || now === null ? null : now > before;
  }

  /** @param {string} name @returns {number | null} */
  _rank(name) {
    const choice = this._choice(name);
    if (!choice) return null;
    const rank = this._columns.get(name)?.choices.find(({ id }) => id === choice)?.rank ?? null;
    if (rank === null) this._tell(name, "fuera-de-escala", "cell", { text: this._value(name) ?? "" }, "warning");
    return rank;
  }

  /** @param {string} entered @returns {[boolean | null, string]} */
  _leaving(entered) {
    const day = this._day("fecha-salida", "cell");
    const reason = this._choice("motivo-salida") ?? "";
    if (day && day < entered) {
      this._tell("fecha-salida", "salida-antes", "cell", { text: day, entered });
      return [null, ""];
    }
    if (day === "" && reason) {
      this._tell("fecha-salida", "motivo-sin-salida", "cell", { text: this._value("motivo-salida") ?? "" });
      return [null, ""];
    }
    return day === null ? [null, ""] : [Boolean(day), day ? reason : ""];
  }

  /**
   * @param {string} name
   * @param {"row" | "cell"} effect
   * @returns {string | null} empty for a blank cell, null where it is unknown
   */
  _day(name, effect) {
    const text = this._value(name, false, effect);
    if (!text) return text;
    const [day, code] = readDay(text, this._today);
    if (code) {
      this._tell(name, code, effect, { text });
      return null;
    }
    this.localDays ||= isLocalDay(text);
    return day;
  }

  /** @param {string} name @returns {string | null} */
  _choice(name) {
    const text = this._value(name);
    if (!text) return text;
    const choices = this._columns.get(name)?.choices ?? [];
    const found = readChoice(text, choices);
    if (found) return found;
    this._tell(name, "valor", "cell", { text, wanted: choices.map(({ names }) => names[0]).join(", ") });
    return null;
  }

  /**
   * @param {string} name
   * @param {boolean} [lines] whether line breaks mean something
   * @param {"row" | "cell"} [effect]
   * @returns {string | null} null where nobody can know it: no such column, a short row, a formula
   */
  _value(name, lines = false, effect = "cell") {
    const place = this._heading.places.get(name);
    if (place === undefined) return null;
    const text = this._line.cells[place];
    if (text === undefined) return this._ragged ? "" : null;
    const bare = tidy(text);
    const code = spoilt(bare);
    if (!code) return lines ? text : bare;
    this._tell(name, code, effect, code === "formula" ? {} : { text: bare });
    return null;
  }

  /**
   * @param {string} name
   * @param {string} code
   * @param {Problem["effect"]} effect
   * @param {Problem["values"]} [values]
   * @param {Problem["level"]} [level]
   */
  _tell(name, code, effect, values = {}, level = "error") {
    const place = this._heading.places.get(name) ?? -1;
    const header = place >= 0 ? this._heading.names[place] ?? "" : "";
    const one = { line: this._line.number, column: place + 1, header, level, code, effect, values };
    // A spoilt cell is asked for twice where two things rest on it.
    const said = (/** @type {Problem} */ other) =>
      other.line === one.line && other.column === one.column && other.code === code && other.effect === effect && JSON.stringify(other.values) === JSON.stringify(values);
    if (!this.problems.slice(-20).some(said)) this.problems.push(one);
  }
}
