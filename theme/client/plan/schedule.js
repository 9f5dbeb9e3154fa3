// Tasks with the month in which they begin and end, counted from the plan's first month.

/** @typedef {import("../shared/desk-store.js").Row} Row */
/** @typedef {{id: string, columns: [string, string][]}} List */
/** @typedef {{id: string, name: string, who: string, from: number, until: number}} Task months from 1, both inside */

/**
 * @param {string} text
 * @returns {number} 0 for what is no month
 */
function month(text) {
  return /^[1-9]\d?$/.test(text) ? Number(text) : 0;
}

/**
 * Whether a row can be drawn: it has a name and two months in order.
 * @param {Row} row
 * @param {List} list
 */
export function drawable({ fields }, list) {
  const [from, until] = [month(fields.from ?? ""), month(fields.until ?? "")];
  return Boolean((fields[list.columns[0]?.[0] ?? ""] ?? "").trim()) && from > 0 && until >= from;
}

/**
 * Whether a row ends before it begins.
 * @param {Record<string, string>} fields
 */
export function isBackwards(fields) {
  const [from, until] = [month(fields.from ?? ""), month(fields.until ?? "")];
  return from > 0 && until > 0 && until < from;
}

/**
 * @param {Row[]} rows
 * @param {List} list
 * @param {number} months
 * @returns {Task[]} those that can be drawn, as the reader has them
 */
export function tasksOf(rows, list, months) {
  const [name = "", who = ""] = list.columns.map(([id]) => id);
  return rows.filter((row) => drawable(row, list)).map(({ id, fields }) => ({
    id,
    name: (fields[name] ?? "").trim(),
    who: (fields[who] ?? "").trim(),
    from: Math.min(month(fields.from ?? ""), months),
    until: Math.min(month(fields.until ?? ""), months),
  }));
}

/**
 * @param {string} start «2027-01»
 * @returns {boolean} whether it is a month, or nothing
 */
export function isStart(start) {
  return /^(\d{4}-(0[1-9]|1[0-2]))?$/.test(start.trim());
}

/**
 * @param {string} start
 * @param {number} at month of the plan, from 1
 * @returns {string} «ene 2027»; empty without a start
 */
export function monthName(start, at) {
  if (!start.trim() || !isStart(start)) return "";
  const [year = 0, first = 1] = start.trim().split("-").map(Number);
  return new Intl.DateTimeFormat("es", { month: "short", year: "numeric", timeZone: "UTC" }).format(Date.UTC(year, first - 2 + at, 1));
}
