// The figures as files. Names of firms never stand in them, and neither does what a cell said.
import { csvText } from "../checklist/csv.js";
import { problemText } from "./say.js";
import { said } from "./words.js";

/** @typedef {import("./figures.js").Figures} Figures */
/** @typedef {import("./figures.js").Report} Report */
/** @typedef {import("./reading.js").Reading} Reading */

/** What spreadsheets in Spanish take for a separator. */
const SEPARATOR = ";";

/**
 * @param {Report} report
 * @param {Record<string, string>} names of the indicators
 * @returns {string}
 */
export function figuresCsv(report, names) {
  const { group, value, indicator, numerator, total, unknown, share } = said.table;
  const kinds = /** @type {const} */ ([["periods", said.group.period], ["sectors", said.group.sector], ["executives", said.group.executive]]);
  return csvText([
    [group, value, indicator, numerator, total, unknown, share],
    ...rows(said.all, "", report.total, names),
    ...kinds.flatMap(([kind, name]) => report[kind].flatMap((one) => rows(name, one.name || one.id, one, names))),
  ], SEPARATOR);
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {Figures} one
 * @param {Record<string, string>} names
 * @returns {string[][]}
 */
function rows(kind, name, one, names) {
  /** @type {[string, import("./figures.js").Share][]} */
  const shares = [
    [names.eficacia ?? "", one.effectiveness],
    [names.evolucion ?? "", one.evolution],
    ...one.attendance.map(/** @returns {[string, import("./figures.js").Share]} */ ({ name: workshop, share }) => [`${names.asistencia ?? ""}: ${workshop}`, share]),
    [names.desercion ?? "", one.desertion],
  ];
  const { numerator, universe, value } = one.promotion;
  return [
    ...shares.map(([title, { numerator: n, total, unknown, value: share }]) => [kind, name, title, String(n), String(total), String(unknown), decimal(share)]),
    [kind, name, names.promocion ?? "", String(numerator), universe === null ? "" : String(universe), "", decimal(value)],
  ];
}

/** @param {number | null} value @returns {string} with the comma that those spreadsheets expect; empty for unknown */
function decimal(value) {
  return value === null ? "" : String(value).replace(".", ",");
}

/**
 * @param {Reading} reading
 * @param {Report} report
 * @param {Record<string, unknown>} about the day, the period and what was looked at
 * @returns {string}
 */
export function figuresJson({ lines, empty, leftOut, firms, missing, problems }, report, about) {
  const told = problems.map(({ line, column, level, code, effect }) => ({ line, column, level, code, effect }));
  return JSON.stringify({ ...about, lines, empty, firms: firms.length, left_out: leftOut, missing, problems: told, ...report }, null, 1);
}

/** @param {Reading} reading @returns {string} every problem, to mend the file by */
export function problemsCsv({ problems }) {
  const { line, column, what, wanted, fix } = said.columns;
  return csvText([
    [line, column, said.error, what, wanted, fix],
    ...problems.map(problemText).map((one) => [one.line, one.where, one.level, one.what, one.wanted, one.fix]),
  ], SEPARATOR);
}
