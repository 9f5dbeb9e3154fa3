// A table as CSV (RFC 4180) that a spreadsheet opens with its accents and without running anything.

const BOM = "\uFEFF";

/**
 * @param {string[][]} rows the first one holds the column names
 * @param {string} [separator]
 * @returns {string}
 */
export function csvText(rows, separator = ",") {
  return BOM + rows.map((row) => `${row.map(field).join(separator)}\r\n`).join("");
}

/**
 * @param {string} text
 * @returns {string}
 */
function field(text) {
  // A spreadsheet would run a note that starts like a formula; the apostrophe makes it text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
