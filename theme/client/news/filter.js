// Which news or dates the filters leave. Nothing here touches the page.

/** @typedef {{pais: string, tema: string, que: string}} NewsFilters */
/** @typedef {{pais: string, tipo: string}} DateFilters */
/** @typedef {{countries: string[], topics: string[], kind: string}} NewsFacts */
/** @typedef {{countries: string[], type: string}} DateFacts */

export const NO_NEWS_FILTERS = Object.freeze({ pais: "", tema: "", que: "" });
export const NO_DATE_FILTERS = Object.freeze({ pais: "", tipo: "" });

/**
 * @param {NewsFacts} one
 * @param {NewsFilters} filters
 * @returns {boolean}
 */
export function showsNews(one, { pais, tema, que }) {
  return (!pais || one.countries.includes(pais)) && (!tema || one.topics.includes(tema)) && (!que || one.kind === que);
}

/**
 * @param {DateFacts} one
 * @param {DateFilters} filters
 * @returns {boolean}
 */
export function showsDate(one, { pais, tipo }) {
  return (!pais || one.countries.includes(pais)) && (!tipo || one.type === tipo);
}
