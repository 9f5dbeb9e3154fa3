// The filters of a checklist and how the address says them: "#producto=palta&sector=alimentos&canal=b2c&ocultar=1".

/** @typedef {{product: string, sector: string, channel: string, hideDone: boolean}} Filters `product` only sets the sector */

/** @type {Readonly<Filters>} */
export const NO_FILTERS = { product: "", sector: "", channel: "", hideDone: false };

/**
 * @param {[string, string][]} state the pairs of the fragment
 * @param {{sector: string[], channel: string[], products: boolean}} known the values that the page offers
 * @returns {{filters: Filters, ignored: string[]}} `ignored`: what is unknown, to be told
 */
export function readFilters(state, known) {
  const filters = { ...NO_FILTERS };
  /** @type {string[]} */
  const ignored = [];
  for (const [key, value] of state) {
    if (key === "sector" && (!value || known.sector.includes(value))) filters.sector = value;
    else if (key === "canal" && (!value || known.channel.includes(value))) filters.channel = value;
    // Which products there are is known once somebody asks for one.
    else if (key === "producto" && known.products && /^[\da-z-]{0,60}$/.test(value)) filters.product = value;
    else if (key === "ocultar" && /^[01]?$/.test(value)) filters.hideDone = value === "1";
    else ignored.push(clip(`${key}=${value}`));
  }
  return { filters, ignored };
}

/**
 * @param {Filters} filters
 * @returns {Record<string, string>}
 */
export function filterState({ product, sector, channel, hideDone }) {
  return { producto: product, sector, canal: channel, ocultar: hideDone ? "1" : "" };
}

/**
 * @param {string} text from the address, so of any length
 * @returns {string}
 */
export function clip(text) {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
