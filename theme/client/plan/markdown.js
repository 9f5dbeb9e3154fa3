// The plan as Markdown: what a reader has written is text, never markup.

/** @typedef {import("./blocks.js").Block} Block */

/**
 * @param {Block[]} all
 * @returns {string}
 */
export function markdown(all) {
  return `${all.map(one).join("\n\n")}\n`;
}

/** @param {Block} block @returns {string} */
function one(block) {
  switch (block.kind) {
    case "heading": return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "answer": return `**${inline(block.ask)}**\n\n${block.blank ? `*${inline(block.text)}*` : paragraphs(block.text)}`;
    case "list": return list(block.items, block.blank);
    case "matrix": return block.cells.map(({ title, items }) => `#### ${inline(title)}\n\n${list(items, block.blank)}`).join("\n\n");
    case "table": return table(block.head.length ? block.head : ["", ""], block.rows);
    case "chart": return chart(block);
    case "note": return `*${inline(block.text)}*`;
  }
}

/** @param {string[]} items @param {string} blank */
function list(items, blank) {
  return items.length ? items.map((item) => `- ${inline(item)}`).join("\n") : `*${inline(blank)}*`;
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => inline(cell)).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

/** @param {Extract<Block, {kind: "chart"}>} block */
function chart({ title, tasks, months }) {
  const rows = tasks.map(({ name, from, until }) => {
    const bar = Array.from({ length: months }, (_, at) => (at + 1 >= from && at + 1 <= until ? "█" : "·")).join("");
    return `${bar}  ${name.replace(/\s+/g, " ")}`;
  });
  return `**${inline(title)}**\n\n${rows.map((row) => `    ${row}`).join("\n")}`;
}

/** @param {string} text with its paragraphs; single line breaks kept */
function paragraphs(text) {
  return text.split(/\n{2,}/).map((one) => one.split("\n").map(inline).join("  \n")).join("\n\n");
}

/**
 * @param {string} text
 * @returns {string} on one line, with nothing that Markdown or HTML would read
 */
export function inline(text) {
  return text.replace(/\s+/g, " ").trim().replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^([-+=])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
}
