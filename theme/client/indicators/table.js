// A registry's file as a table of text. Twin of generator/registry_file.py; what opens workbooks is loaded on its own.
import Papa from "papaparse";
import { atFault } from "./fault.js";

/** @typedef {import("./columns.js").Table} Table */

export const MAX_BYTES = 10_000_000;
/** @type {[string, string][]} */
const OTHERS = [["%PDF", "PDF"], ["{\\rt", "RTF"], ["\x89PNG", "PNG"], ["\xff\xd8\xff\xe0", "JPEG"], ["<htm", "HTML"]];
/** @type {[number[], string, string][]} */
const MARKS = [[[0xef, 0xbb, 0xbf], "utf-8", "UTF-8"], [[0xff, 0xfe], "utf-16le", "UTF-16"], [[0xfe, 0xff], "utf-16be", "UTF-16"]];
/** @type {Record<string, string>} */
const SEPARATORS = { ",": "coma", ";": "punto y coma", "\t": "tabulador" };

/**
 * @param {Uint8Array} raw
 * @returns {boolean} whether it is a packed file: a workbook, if anything
 */
export function isPacked(raw) {
  return [0x50, 0x4b, 3, 4].every((byte, place) => raw[place] === byte);
}

/**
 * Reads a file that is no workbook, by what it holds, whatever it is called.
 * @param {Uint8Array} raw
 * @returns {Table}
 */
export function readText(raw) {
  if (raw.length > MAX_BYTES) return atFault("demasiado-grande");
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => raw[place] === byte)) return atFault("excel-antiguo");
  const start = String.fromCharCode(...raw.subarray(0, 4));
  const other = OTHERS.find(([mark]) => mark === start);
  if (other) return atFault("otro-formato", 1, { text: other[1] });
  const { text, encoding } = decode(raw);
  if (text === null) return atFault("no-es-texto");
  const table = csvTable(text);
  const notes = encoding === "UTF-8" ? [] : [{ code: "codificacion", values: { name: encoding } }];
  return { ...table, notes: [...notes, ...table.notes] };
}

/**
 * @param {Uint8Array} raw
 * @returns {{text: string | null, encoding: string}}
 */
export function decode(raw) {
  for (const [mark, codec, encoding] of MARKS) {
    if (mark.every((byte, place) => raw[place] === byte)) {
      return { text: new TextDecoder(codec, { ignoreBOM: true }).decode(raw.subarray(mark.length)), encoding };
    }
  }
  if (raw.includes(0)) return { text: null, encoding: "" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(raw), encoding: "Windows-1252" };
  }
}

/** @param {string} given @returns {Table} */
export function csvTable(given) {
  let text = given.replace(/\r\n?/g, "\n");
  const hint = /^sep=(.)\n/.exec(text);
  if (hint) text = text.slice(hint[0].length);
  const separator = hint?.[1] ?? separatorOf(text);
  if (text.endsWith("\n")) text = text.slice(0, -1);
  /** @type {Table} */
  const table = { lines: [], empty: 0, ragged: false, notes: [], problems: [] };
  const { data, errors } = Papa.parse(text, { delimiter: separator, newline: "\n" });
  const broken = errors.find(({ type }) => type === "Quotes")?.row;
  // A cell may hold line breaks: lines are those of the file, not rows.
  const broad = text.split("\n").length !== data.length;
  let number = hint ? 2 : 1;
  for (const [row, cells] of /** @type {string[][]} */ (data).entries()) {
    if (row === broken) return atFault("comillas", number);
    if (cells.some((cell) => cell.trim())) table.lines.push({ number, cells });
    else table.empty += 1;
    number += 1;
    if (broad) for (const cell of cells) number += cell.split("\n").length - 1;
  }
  if (broken !== undefined) return atFault("comillas", number);
  if (separator !== ",") table.notes.push({ code: "separador", values: { name: SEPARATORS[separator] ?? separator } });
  return table;
}

/** @param {string} text @returns {string} the one that the heading has most of */
function separatorOf(text) {
  const heading = text.split("\n", 50).find((line) => line.replace(/[ ;,\t"]/g, "")) ?? "";
  const bare = heading.replace(/"[^"]*"/g, "");
  const known = Object.keys(SEPARATORS);
  const counts = known.map((one) => bare.split(one).length);
  return known[counts.indexOf(Math.max(...counts))] ?? ",";
}
