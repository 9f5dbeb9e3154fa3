// A table → a reading: firms, problems by line, what was left aside. Twin of generator/derive/indicators/engine.py.
import { readHeading } from "./columns.js";
import { fault } from "./fault.js";
import { Rows } from "./firms.js";

/** @typedef {import("./columns.js").Problem} Problem */
/**
 * @typedef {object} Reading
 * @property {number} lines rows with something in them, the heading apart
 * @property {number} empty
 * @property {number} leftOut
 * @property {Record<string, number>} columns where each known column stands, from 1
 * @property {string[]} missing
 * @property {string[]} ignored
 * @property {import("./firms.js").Firm[]} firms
 * @property {Problem[]} problems
 * @property {import("./columns.js").Note[]} notes
 * @property {boolean} readable false where nothing could be computed at all
 */

/**
 * @param {import("./columns.js").Table} table
 * @param {import("./columns.js").Registry} registry
 * @param {string} today ISO day
 * @returns {Reading}
 */
export function readRegistry(table, registry, today) {
  /** @type {Reading} */
  const none = { lines: 0, empty: table.empty, leftOut: 0, columns: {}, missing: [], ignored: [], firms: [], problems: [], notes: table.notes, readable: false };
  const [first, ...rest] = table.lines;
  if (table.problems.length || !first) return { ...none, problems: table.problems.length ? table.problems : [fault("vacio", 1)] };
  const heading = readHeading(first, registry);
  const found = {
    ...none,
    lines: rest.length,
    columns: Object.fromEntries([...heading.places].map(([name, place]) => [name, place + 1])),
    missing: heading.missing,
    ignored: heading.ignored,
  };
  if (heading.problems.length || !rest.length) {
    const problems = heading.problems.length ? heading.problems : [fault("sin-filas", first.number)];
    return { ...found, leftOut: rest.length, problems, notes: [...table.notes, ...heading.notes] };
  }
  const rows = new Rows(registry, heading, today, table.ragged);
  for (const line of rest) rows.read(line);
  if (rows.localDays) heading.notes.push({ code: "dia-primero", values: {} });
  return {
    ...found,
    leftOut: rows.leftOut,
    firms: rows.firms,
    problems: rows.problems.sort((a, b) => a.line - b.line || a.column - b.column),
    notes: [...table.notes, ...heading.notes],
    readable: true,
  };
}
