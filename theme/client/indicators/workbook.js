// A sheet of a workbook as a table of text. A bundle of its own, loaded when somebody opens a workbook. Twin of the
// second half of generator/registry_file.py.
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { atFault } from "./fault.js";

/** @typedef {import("./columns.js").Table} Table */

/** A workbook is a packed file; one that unpacks to more than this is a trap. */
const MAX_UNPACKED = 200_000_000;
const FIRST = "A".charCodeAt(0) - 1;

/**
 * @param {Uint8Array} raw
 * @param {string} [wanted] the sheet; the first one without
 * @returns {Promise<{table: Table, sheets: string[], sheet: string}>}
 */
export async function readSheet(raw, wanted) {
  try {
    let size = 0;
    const parts = unzipSync(raw, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        return size <= MAX_UNPACKED && /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
      },
    });
    if (size > MAX_UNPACKED) return { table: atFault("demasiado-grande"), sheets: [], sheet: "" };
    const book = await readWorkbook(/** @type {ArrayBuffer} */ (raw.slice().buffer));
    const sheets = book.map(({ sheet }) => sheet);
    const page = book.find(({ sheet }) => sheet === wanted) ?? book[0];
    if (!page) return { table: atFault("vacio"), sheets, sheet: "" };
    return { table: tableOf(page.data, spoiltCells(parts, page.sheet), page.sheet, sheets.length), sheets, sheet: page.sheet };
  } catch {
    return { table: atFault("libro-danado"), sheets: [], sheet: "" };
  }
}

/**
 * @param {readonly (readonly unknown[])[]} data
 * @param {Map<string, string>} spoilt
 * @param {string} name
 * @param {number} count
 * @returns {Table}
 */
function tableOf(data, spoilt, name, count) {
  const width = Math.max(0, ...data.map((row) => row.length), ...[...spoilt.keys()].map((place) => Number(place.split(":")[1])));
  const height = Math.max(data.length, ...[...spoilt.keys()].map((place) => Number(place.split(":")[0])));
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => spoilt.get(`${row + 1}:${column + 1}`) ?? textOf(data[row]?.[column])));
  while (rows.length && !rows[rows.length - 1]?.some(Boolean)) rows.pop();
  const filled = rows.map((cells, row) => ({ number: row + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim()));
  const notes = count > 1 ? [{ code: "hoja", values: { name, n: count } }] : [];
  return { lines: filled, empty: rows.length - filled.length, ragged: true, notes, problems: [] };
}

/** @param {unknown} value @returns {string} */
function textOf(value) {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  return String(value);
}

/**
 * Which cells hold a formula or an error: the library gives what a formula gave last, or nothing at all.
 * @param {Record<string, Uint8Array>} parts of the packed file
 * @param {string} name of the sheet
 * @returns {Map<string, string>} "row:column" → what stands for it, as text
 */
function spoiltCells(parts, name) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const text = partText(parts, sheetPath(parts, name));
  for (const [, attributes = "", inside = ""] of text.matchAll(/<(?:\w+:)?c\b([^>]*[^/>])>(.*?)<\/(?:\w+:)?c>/gs)) {
    const formula = /<(?:\w+:)?f[\s>/]/.test(inside);
    const error = /\bt="e"/.test(attributes);
    const [, letters = "", row = ""] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    if ((!formula && !error) || !row) continue;
    const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - FIRST, 0);
    found.set(`${row}:${column}`, formula ? "=" : /<(?:\w+:)?v>(.*?)</s.exec(inside)?.[1] ?? "#N/A");
  }
  return found;
}

/** @param {Record<string, Uint8Array>} parts @param {string} name @returns {string} */
function sheetPath(parts, name) {
  const tags = partText(parts, "xl/workbook.xml").match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? [];
  const tag = tags.find((one) => unescaped(/\bname="([^"]*)"/.exec(one)?.[1] ?? "") === name) ?? "";
  const id = /\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? "";
  const links = partText(parts, "xl/_rels/workbook.xml.rels").match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const link = links.find((one) => /\bId="([^"]*)"/.exec(one)?.[1] === id) ?? "";
  const target = /\bTarget="([^"]*)"/.exec(link)?.[1] ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** @param {Record<string, Uint8Array>} parts @param {string} path @returns {string} */
function partText(parts, path) {
  const bytes = parts[path];
  return bytes ? strFromU8(bytes) : "";
}

/** @param {string} text @returns {string} */
function unescaped(text) {
  const named = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : named[name] ?? whole);
}
