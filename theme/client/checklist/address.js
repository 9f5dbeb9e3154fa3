// The checklist's side of the address bar: filters live in the fragment, which also serves as a plain anchor.
import { readFragment, writeFragment } from "../shared/fragment.js";
import { CARRIED } from "./carried.js";
import { filterState, NO_FILTERS, readFilters } from "./filters.js";

/** @typedef {import("./filters.js").Filters} Filters */
/** @typedef {{sector: string[], channel: string[], products: boolean}} Known */

/**
 * What the address asks for. `filters` is null where it doesn't say: they then stay as they are.
 * @param {Known} known
 * @returns {{filters: Filters | null, anchor: string, ignored: string[], stated: boolean, carried: string}} `carried`:
 *   the tasks that the reader has ticked on another site
 */
export function readAddress(known) {
  const { anchor, state: all } = readFragment(window.location.hash);
  const state = all.filter(([key]) => key !== CARRIED);
  const carried = all.find(([key]) => key === CARRIED)?.[1] ?? "";
  if (anchor) {
    // An anchor takes the filters' place in the address; the history entry still knows them after a reload.
    const kept = window.history.state?.ruta;
    const filters = typeof kept === "string" ? readFilters(readFragment(kept).state, known).filters : null;
    return { filters, anchor, ignored: [], stated: false, carried };
  }
  if (!state.length) return { filters: { ...NO_FILTERS }, anchor, ignored: [], stated: false, carried };
  return { ...readFilters(state, known), anchor, stated: true, carried };
}

/**
 * Says the filters in the address, in place of the present history entry: Back must leave the page, not undo a choice.
 * @param {Filters} filters
 */
export function writeAddress(filters) {
  const fragment = writeFragment(filterState(filters));
  replace(window.location.href.replace(/#.*$/, "") + fragment, fragment);
}

/**
 * Leaves the anchor in the address and the filters in its history entry.
 * @param {Filters} filters
 */
export function keepBesideAnchor(filters) {
  replace(window.location.href, writeFragment(filterState(filters)));
}

/**
 * @param {string} address
 * @param {string} fragment
 */
function replace(address, fragment) {
  try {
    window.history.replaceState({ ...window.history.state, ruta: fragment }, "", address);
  } catch {
    // Some browsers refuse from disk or after many calls; the filters hold all the same, only the address lags.
  }
}
