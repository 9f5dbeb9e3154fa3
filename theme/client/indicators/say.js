// What the indicators say in words. Twin of generator/registry_words.py.
import { fill, plural } from "../shared/words.js";
import { said, words } from "./words.js";

/** @typedef {import("./columns.js").Problem} Problem */
/** @typedef {import("./figures.js").Share} Share */

/** @param {number} column from 1 @returns {string} as spreadsheets name it: «A», «AB» */
export function letter(column) {
  return column ? letter(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : "";
}

/** @param {Problem} one @returns {{line: string, where: string, what: string, wanted: string, fix: string, level: string}} */
export function problemText({ line, column, header, level, code, effect, values }) {
  const sentence = words.problems[code] ?? { what: code, wanted: "", fix: "" };
  return {
    line: String(line),
    where: column ? fill(said.cellPlace, { letter: letter(column), header }) : effect === "file" ? said.wholeFile : said.wholeLine,
    what: fill(sentence.what, values),
    wanted: fill(sentence.wanted, values),
    fix: `${sentence.fix} ${words.effects[effect] ?? ""}`,
    level: level === "error" ? said.error : said.warning,
  };
}

/**
 * @param {import("./reading.js").Reading} reading
 * @param {{id: string, name: string, needs: string[]}[]} indicators
 * @param {import("./columns.js").Column[]} columns
 * @returns {string[]} how the file was read and what was left aside
 */
export function notesText(reading, indicators, columns) {
  const note = (/** @type {string} */ code, /** @type {Record<string, string | number>} */ values, count = 1) => {
    const sentence = words.notes[code] ?? "";
    return fill(typeof sentence === "string" ? sentence : plural(sentence, count), values);
  };
  const rows = reading.notes.map(({ code, values }) => note(code, values));
  if (reading.empty) rows.push(note("vacias", { n: reading.empty }, reading.empty));
  if (reading.leftOut) rows.push(note("fuera", { n: reading.leftOut }, reading.leftOut));
  if (!reading.readable) return rows;
  for (const { name, needs } of indicators) {
    for (const need of needs.filter((one) => reading.missing.includes(one))) {
      const header = columns.find(({ id }) => id === need)?.header ?? need;
      rows.push(note(need === "motivo-salida" ? "falta-motivo" : "falta", { header, indicator: name }));
    }
  }
  return rows;
}

/** @param {string} id @returns {string} «2026-03» is «mar 2026», «2026-T1» is «ene–mar 2026», «2026» stays */
export function periodName(id) {
  const [year = "", part] = id.split("-");
  if (!part) return year;
  return `${part.startsWith("T") ? said.quarters[Number(part[1]) - 1] : said.months[Number(part) - 1]} ${year}`;
}

/** @param {number | null} value a fraction @returns {string} «33,3 %»; below one in a hundred with more decimals */
export function percent(value) {
  if (value === null) return said.dash;
  const text = (value * 100).toFixed(value > 0 && value < 0.01 ? 3 : 1);
  return `${text.replace(/\.?0+$/, "").replace(".", ",")}\u00a0%`;
}

/** @param {number} whole @returns {string} «206.773» */
export function counted(whole) {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** @param {Share} share @returns {string} «1 de 2» of those of whom it is known */
export function outOf({ numerator, total, unknown }) {
  return fill(said.of, { n: counted(numerator), m: counted(total - unknown) });
}

/** @param {Share} share @returns {string} what is not known of it; empty where all is */
export function unknownText({ unknown, total, low, high }) {
  if (!unknown) return "";
  if (unknown === total) return said.unknownAll;
  return fill(plural(said.unknownShare, unknown), { n: counted(unknown), low: percent(low), high: percent(high) });
}

/** @param {Record<string, number>} reasons @returns {string} */
export function reasonsText(reasons) {
  const names = /** @type {Record<string, string>} */ (said.reason);
  const rows = Object.entries(reasons).map(([id, n]) => fill(names[id] ?? `${id}, {n}`, { n }));
  return rows.length ? fill(said.reasons, { list: rows.join("; ") }) : "";
}
