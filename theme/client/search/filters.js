// What the filters of a search leave, and how many results each of their choices would.

/** @typedef {"clase" | "pais" | "etapa" | "sector"} Name as in the address */
/** @typedef {Record<Name, string>} Chosen an empty text chooses all */
/** @typedef {{id: number, score: number}} Hit */
/** @typedef {Map<string, number>} Counts choice → results, under what the other filters leave; "" for all */

/** @type {Name[]} */
export const NAMES = ["clase", "pais", "etapa", "sector"];
/** What scores less than this part of the best only shares a common word with the query. */
const ENOUGH = 0.04;

/**
 * @param {Hit[]} hits best first
 * @returns {Hit[]} those worth showing
 */
export function worthShowing(hits) {
  // A route between the countries that were named stands above all scores.
  const best = hits.find(({ score }) => score < 1000)?.score ?? 0;
  return hits.filter(({ score }) => score >= best * ENOUGH);
}

/**
 * @param {Hit[]} hits best first
 * @param {Chosen} chosen
 * @param {(id: number) => Record<Name, string[]>} traits what each of them has for each filter
 * @param {(id: number) => string} place what it is one answer with: its page
 * @returns {{shown: number[], counts: Record<Name, Counts>}} one for each place
 */
export function sift(hits, chosen, traits, place) {
  /** @type {Map<string, number>} */
  const shown = new Map();
  const seen = Object.fromEntries(NAMES.map((name) => [name, /** @type {Map<string, Set<string>>} */ (new Map())]));
  for (const { id } of hits) {
    const own = traits(id);
    const failed = NAMES.filter((name) => chosen[name] && !own[name].includes(chosen[name]));
    if (failed.length > 1) continue;
    const where = place(id);
    if (!failed.length && !shown.has(where)) shown.set(where, id);
    for (const name of failed.length ? failed : NAMES) {
      const some = seen[name];
      for (const choice of ["", ...own[name]]) {
        const places = some?.get(choice);
        if (places) places.add(where);
        else some?.set(choice, new Set([where]));
      }
    }
  }
  const count = (/** @type {Name} */ name) => new Map([...(seen[name] ?? [])].map(([choice, places]) => [choice, places.size]));
  return { shown: [...shown.values()], counts: { clase: count("clase"), pais: count("pais"), etapa: count("etapa"), sector: count("sector") } };
}
