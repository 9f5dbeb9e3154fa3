// What may be done with the cells of a plan. Pure: times and ids are handed in.

/** @typedef {import("../shared/desk-store.js").Cells} Cells */
/** @typedef {import("../shared/desk-store.js").Row} Row */

/**
 * Sets cells, each only where nothing later stands: a change that had to wait does not undo what came after it.
 * @param {Record<string, string>} values
 * @param {string} time ISO
 * @returns {(cells: Cells) => Cells}
 */
export function setCells(values, time) {
  return (cells) => {
    const next = { ...cells };
    for (const [key, v] of Object.entries(values)) if (!((cells[key]?.t ?? "") > time)) next[key] = { v, t: time };
    return next;
  };
}

/**
 * @param {string} list
 * @param {string} row
 * @param {string} time ISO
 * @returns {(cells: Cells) => Cells}
 */
export function removeRow(list, row, time) {
  const place = `${list}/${row}`;
  return (cells) => {
    const left = Object.entries(cells).filter(([key, { t }]) => !key.startsWith(`${place}/`) || t > time);
    return { ...Object.fromEntries(left), [place]: { v: "", t: time } };
  };
}

/**
 * The rows of a list, in the order in which they were made. One that was removed in one tab while it was written to in
 * another is there again with what was written later.
 * @param {Cells} cells
 * @param {string} list
 * @returns {Row[]}
 */
export function rowsOf(cells, list) {
  /** @type {Map<string, {place: string, gone: string, fields: Record<string, string>}>} */
  const found = new Map();
  const row = (/** @type {string} */ id) => {
    const one = found.get(id) ?? { place: "", gone: "", fields: {} };
    found.set(id, one);
    return one;
  };
  for (const [key, { v, t }] of Object.entries(cells)) {
    const [name, id, field] = key.split("/");
    if (name !== list || !id || field) continue;
    if (v) row(id).place = v;
    else row(id).gone = t;
  }
  for (const [key, { v, t }] of Object.entries(cells)) {
    const [name, id, field] = key.split("/");
    if (name !== list || !id || !field || !v) continue;
    const one = row(id);
    if (one.gone && t <= one.gone) continue;
    one.fields[field] = v;
    one.place ||= t;
  }
  return [...found]
    .filter(([, { place }]) => place)
    .sort(([one, { place }], [two, { place: other }]) => place.localeCompare(other) || one.localeCompare(two))
    .map(([id, { fields }]) => ({ id, fields }));
}

/**
 * @param {Cells} cells
 * @param {string} key
 */
export function valueOf(cells, key) {
  return cells[key]?.v ?? "";
}

/**
 * How many cells of a plan say something that another plan does not say: what would be gone if that took its place.
 * @param {Cells} mine
 * @param {Cells} other
 * @returns {number}
 */
export function lost(mine, other) {
  return Object.entries(mine).filter(([key, { v }]) => v && isField(mine, key) && other[key]?.v !== v).length;
}

/**
 * Whether a cell is an answer, and not the place of a row.
 * @param {Cells} cells
 * @param {string} key
 */
function isField(cells, key) {
  return key.split("/").length !== 2 && Boolean(cells[key]);
}

/**
 * The step back from ``next`` to ``before``; what has been written since stays.
 * @param {Cells} before
 * @param {Cells} next
 * @param {Cells} now
 * @returns {Cells}
 */
export function goBack(before, next, now) {
  const since = Object.entries(now).filter(([key, { v, t }]) => next[key]?.v !== v || next[key]?.t !== t);
  return { ...before, ...Object.fromEntries(since) };
}

/**
 * Two sets of cells in one; of each the later, and of two of the same moment the one that says something.
 * @param {Cells} one
 * @param {Cells} two
 * @returns {Cells}
 */
export function mergeCells(one, two) {
  const merged = { ...one };
  for (const [key, cell] of Object.entries(two)) {
    const own = merged[key];
    if (!own || cell.t > own.t || (cell.t === own.t && cell.v && !own.v)) merged[key] = cell;
  }
  return merged;
}
