// The filters of a directory's list in the fragment of its address. Nothing here touches the page.

/** @typedef {Record<string, string>} Filters what each field says; empty is not said */

/** As much as is taken of a value that anybody may have typed. */
const LONGEST = 120;

/**
 * Reads the filters that an address says.
 * @template {Filters} Known
 * @param {Readonly<Known>} none the filters' names, each with nothing
 * @param {[string, string][]} state the pairs of the fragment
 * @param {Partial<Record<string, string[]>>} offered the values that the form offers, by name; a name without is free
 * @returns {{filters: Known, ignored: string[]}} `ignored`: what is unknown, to be told
 */
export function readFilters(none, state, offered) {
  const filters = { ...none };
  /** @type {string[]} */
  const ignored = [];
  for (const [key, value] of state) {
    if (key === "ver" && value === "todos") continue;
    const values = offered[key];
    const known = Object.hasOwn(none, key) && (!values || !value || values.includes(value));
    if (known) Object.assign(filters, { [key]: value.slice(0, LONGEST) });
    else ignored.push(clip(`${key}=${value}`));
  }
  return { filters, ignored };
}

/**
 * What an address must say. That the reader wants to see everything is said too: without it, the page would take
 * what the device knows again.
 * @param {Filters} filters
 * @returns {Record<string, string>}
 */
export function filterState(filters) {
  return Object.values(filters).some(Boolean) ? { ...filters } : { ver: "todos" };
}

/** @param {string} text from the address, so of any length */
function clip(text) {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
