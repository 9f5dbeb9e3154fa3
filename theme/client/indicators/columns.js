// The heading of a registry: which column is which, and what the file lacks. Twin of
// generator/derive/indicators/columns.py.
import { key, spoilt, tidy } from "./cells.js";

/**
 * The definition that the server leaves in the page (generator/indicators_data.py).
 * @typedef {{id: string, header: string, names: string[], required: boolean, choices: import("./cells.js").Choice[]}} Column
 * @typedef {{columns: Column[], workshop: string[]}} Registry
 */
/**
 * Line and column count from 1; 0 is the file or the whole line.
 * @typedef {{line: number, column: number, header: string, level: "error" | "warning", code: string, effect: "file" | "row" | "cell" | "none", values: Record<string, string | number>}} Problem
 * @typedef {{code: string, values: Record<string, string | number>}} Note
 * @typedef {{number: number, cells: string[]}} Line
 * @typedef {{lines: Line[], empty: number, ragged: boolean, notes: Note[], problems: Problem[]}} Table
 */
/** @typedef {{places: Map<string, number>, names: string[], missing: string[], ignored: string[], problems: Problem[], notes: Note[]}} Heading */

/** One of the two must be there: without it nobody could tell two firms from one that stands twice. */
const NAMES = ["id-pyme", "nombre"];

/**
 * @param {Line} line
 * @param {Registry} registry
 * @returns {Heading}
 */
export function readHeading(line, registry) {
  const names = line.cells.map(tidy);
  /** @type {Heading} */
  const found = { places: new Map(), names, missing: [], ignored: [], problems: [], notes: [] };
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const one of registry.columns) {
    for (const name of one.names) if (!known.has(key(name))) known.set(key(name), one.id);
  }
  names.forEach((name, place) => {
    const column = spoilt(name) ? undefined : known.get(key(name));
    const first = column === undefined ? undefined : found.places.get(column);
    if (column === undefined) {
      if (name) found.ignored.push(name);
    } else if (first !== undefined) {
      found.problems.push({ line: line.number, column: place + 1, header: name, level: "error", code: "columna-repetida", effect: "file", values: { text: name, first: names[first] ?? "" } });
    } else found.places.set(column, place);
  });
  lacks(found, line, registry);
  return found;
}

/**
 * @param {Heading} found
 * @param {Line} line
 * @param {Registry} registry
 */
function lacks(found, line, { columns }) {
  const seen = found.names.filter(Boolean).join(", ");
  const lack = (/** @type {string} */ wanted) => found.problems.push({
    line: line.number, column: 0, header: "", level: "error", code: "falta-columna", effect: "file", values: { wanted, seen },
  });
  found.missing = columns.filter(({ id }) => !found.places.has(id)).map(({ id }) => id);
  for (const { id, header, required } of columns) if (required && found.missing.includes(id)) lack(header);
  if (NAMES.every((name) => found.missing.includes(name))) {
    lack(columns.filter(({ id }) => NAMES.includes(id)).map(({ header }) => header).join(" o "));
  }
  if (found.ignored.length) found.notes.push({ code: "columnas-ajenas", values: { names: found.ignored.join(", ") } });
}
