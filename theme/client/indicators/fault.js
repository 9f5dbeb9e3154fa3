// What is wrong with a file as a whole.

/** @typedef {import("./columns.js").Problem} Problem */

/**
 * @param {string} code
 * @param {number} line
 * @param {Record<string, string | number>} [values]
 * @returns {Problem}
 */
export function fault(code, line, values = {}) {
  return { line, column: 0, header: "", level: "error", code, effect: "file", values };
}

/**
 * @param {string} code
 * @param {number} [line]
 * @param {Record<string, string | number>} [values]
 * @returns {import("./columns.js").Table} with nothing in it but the problem
 */
export function atFault(code, line = 1, values = {}) {
  return { lines: [], empty: 0, ragged: false, notes: [], problems: [fault(code, line, values)] };
}
