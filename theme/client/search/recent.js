// The searches that a reader made last, on the device only.

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */

const MOST = 8;
const LONGEST = 120;

/** @param {StoreRecord} record @returns {string[]} the newest first */
export function recentOf(record) {
  const { searches } = /** @type {StoreRecord & {searches?: unknown}} */ (record);
  return Array.isArray(searches) ? searches.filter((one) => typeof one === "string" && one.length <= LONGEST).slice(0, MOST) : [];
}

/**
 * Puts a search first; null forgets them all.
 * @param {string | null} asked
 * @returns {import("../shared/record.js").Change}
 */
export function remember(asked) {
  return (record) => {
    if (asked === null) return { ...record, searches: [] };
    const text = asked.slice(0, LONGEST);
    return { ...record, searches: [text, ...recentOf(record).filter((one) => one !== text)].slice(0, MOST) };
  };
}
