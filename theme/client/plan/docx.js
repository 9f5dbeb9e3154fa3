// The plan as a file for word processors. The library comes along, so this is a bundle of its own.
import {
  BorderStyle, Document, HeadingLevel, Packer, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
} from "docx";

/** @typedef {import("./blocks.js").Block} Block */

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The sheet's width between its margins, in twentieths of a point: A4 with 2 cm on each side. */
const WIDTH = 9638;
const MARGIN = 1134;
const NAMES = 3200;
const GREEN = "0F6B5C";
const SOFT = "CFE5DF";
const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/**
 * @param {Block[]} all
 * @returns {Promise<Blob>}
 */
export function docx(all) {
  const [first] = all;
  const made = new Document({
    title: first?.kind === "heading" ? first.text : "",
    creator: "Ruta Exportadora",
    styles: { default: { document: { run: { font: "Arial", size: 21, language: { value: "es-419" } } } } },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      children: all.flatMap(parts),
    }],
  });
  return Packer.toBlob(made);
}

/** @param {Block} block @returns {(Paragraph | Table)[]} */
function parts(block) {
  switch (block.kind) {
    case "heading": return [new Paragraph({ heading: LEVELS[block.level - 1], spacing: { before: 240, after: 100 }, keepNext: true, children: [run(block.text)] })];
    case "answer": return [...title(block.ask), ...paragraphs(block.text, block.blank)];
    case "list": return list(block.items, block.blank);
    case "matrix": return [matrix(block), gap()];
    case "table": return [table(block), gap()];
    case "chart": return [...title(block.title), chart(block), gap()];
    case "note": return [new Paragraph({ spacing: { before: 300 }, children: [run(block.text, { italics: true, color: "666666" })] })];
  }
}

/**
 * @param {string} text
 * @param {{bold?: boolean, italics?: boolean, color?: string, size?: number}} [look]
 */
function run(text, look = {}) {
  return new TextRun({ text: printable(text), ...look });
}

/**
 * What XML cannot hold is left out: a control sign from a paste would make a file that does not open.
 * @param {string} text
 */
function printable(text) {
  return [...text].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (code >= 0x20 || code === 9) && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
  }).join("");
}

/**
 * @param {string} text
 * @param {boolean} [pale]
 * @returns {Paragraph[]} one for each line
 */
function paragraphs(text, pale = false) {
  return text.split("\n").map((line) => new Paragraph({ children: [run(line, pale ? { italics: true, color: "777777" } : {})] }));
}

/** @param {string[]} items @param {string} blank @returns {Paragraph[]} */
function list(items, blank) {
  return items.length ? items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [run(item)] })) : paragraphs(blank, true);
}

function gap() {
  return new Paragraph({ spacing: { after: 60 }, children: [] });
}

/** @param {string} text */
function title(text) {
  return [new Paragraph({ spacing: { before: 160, after: 60 }, keepNext: true, children: [run(text, { bold: true })] })];
}

/**
 * @param {number} width
 * @param {Paragraph[]} children
 * @param {string} [fill]
 */
function cell(width, children, fill) {
  const shading = fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {};
  return new TableCell({ width: { size: width, type: WidthType.DXA }, borders: BORDERS, margins: { top: 60, bottom: 60, left: 90, right: 90 }, children, ...shading });
}

/**
 * @param {number[]} widths
 * @param {TableRow[]} rows
 */
function framed(widths, rows) {
  const width = { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA };
  return new Table({ layout: TableLayoutType.FIXED, width, columnWidths: widths, rows });
}

/** @param {string} text */
function bold(text) {
  return [new Paragraph({ children: [run(text, { bold: true })] })];
}

/** @param {Extract<Block, {kind: "matrix"}>} block @returns {Table} two by two */
function matrix({ cells, blank }) {
  const half = Math.floor(WIDTH / 2);
  const rows = [];
  for (let at = 0; at < cells.length; at += 2) {
    const pair = cells.slice(at, at + 2).map((one) => cell(half, [...title(one.title), ...list(one.items, blank)]));
    rows.push(new TableRow({ cantSplit: true, children: pair }));
  }
  return framed([half, half], rows);
}

/** @param {Extract<Block, {kind: "table"}>} block without a head, the first column names what stands beside it */
function table({ head, rows }) {
  const columns = head.length || 2;
  const first = Math.floor(WIDTH * (head.length ? 0.4 : 0.32));
  const widths = [first, ...Array.from({ length: columns - 1 }, () => Math.floor((WIDTH - first) / (columns - 1)))];
  const width = (/** @type {number} */ at) => widths[at] ?? 0;
  const top = head.length ? [new TableRow({ tableHeader: true, children: head.map((text, at) => cell(width(at), bold(text), SOFT)) })] : [];
  const body = rows.map((row) => new TableRow({
    cantSplit: true,
    children: row.map((text, at) => (head.length || at ? cell(width(at), paragraphs(text)) : cell(first, bold(text), SOFT))),
  }));
  return framed(widths, [...top, ...body]);
}

/** @param {Extract<Block, {kind: "chart"}>} block @returns {Table} a row for each task, a narrow column for each month */
function chart({ tasks, months }) {
  const narrow = Math.floor((WIDTH - NAMES) / months);
  const span = Array.from({ length: months }, (_, at) => at + 1);
  const slim = (/** @type {string} */ text, /** @type {string} */ fill) => new TableCell({
    width: { size: narrow, type: WidthType.DXA },
    borders: BORDERS,
    margins: { left: 10, right: 10 },
    children: [new Paragraph({ children: [run(text, { size: 12 })] })],
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}),
  });
  const head = new TableRow({ tableHeader: true, children: [cell(NAMES, [new Paragraph("")]), ...span.map((at) => slim(String(at), SOFT))] });
  const rows = tasks.map(({ name, from, until }) => new TableRow({
    cantSplit: true,
    children: [
      cell(NAMES, [new Paragraph({ children: [run(name, { size: 17 })] })]),
      ...span.map((at) => slim("", at >= from && at <= until ? GREEN : "")),
    ],
  }));
  return framed([NAMES, ...span.map(() => narrow)], [head, ...rows]);
}
