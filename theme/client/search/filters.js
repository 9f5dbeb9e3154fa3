// What the filters of a search leave, and how many results each of their choices would.

/** @typedef {"clase" | "pais" | "etapa" | "sector"} Name as in the address */
/** @typedef {Record<Name, string>} Chosen an empty text chooses all */
/** @typedef {{id: number, score: number}} Hit */
/** @typedef {Map<string, number>} Counts choice → results, under what the other filters leave; "" for all */

/** @type {Name[]} */
export const NAMES = ["clase", "pais", "etapa", "sector"];
/**
 * Unfiltered, a page is one answer, with its best part. Whoever filters wants each part: all requirements of a country.
 * @param {Hit[]} hits best first
 * @param {Chosen} chosen
 * @param {(id: number) => Record<Name, string[]>} traits what each of them has for each filter
 * @param {(id: number) => string} place what it is one answer with: its page
 * @returns {number[]}
 */
export function left(hits, chosen, traits, place) {
  const narrowed = NAMES.filter((name) => chosen[name]);
  if (narrowed.length) return hits.map(({ id }) => id).filter((id) => !failed(narrowed, chosen, traits(id)).length);
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const { id } of hits) if (!first.has(place(id))) first.set(place(id), id);
  return [...first.values()];
}

/**
 * How many results each choice would leave.
 * @param {Hit[]} hits
 * @param {Chosen} chosen
 * @param {(id: number) => Record<Name, string[]>} traits
 * @param {(id: number) => string} place
 * @returns {Record<Name, Counts>}
 */
export function counted(hits, chosen, traits, place) {
  const narrowed = NAMES.filter((name) => chosen[name]);
  /** @type {Record<Name, Map<string, Set<string | number>>>} */
  const seen = { clase: new Map(), pais: new Map(), etapa: new Map(), sector: new Map() };
  for (const { id } of hits) {
    const own = traits(id);
    const missed = failed(narrowed, chosen, own);
    if (missed.length > 1) continue;
    for (const name of missed.length ? missed : NAMES) {
      const alone = narrowed.every((other) => other === name);
      for (const choice of ["", ...own[name]]) {
        const answers = seen[name].get(choice) ?? new Set();
        seen[name].set(choice, answers.add(!choice && alone ? place(id) : id));
      }
    }
  }
  const count = (/** @type {Name} */ name) => new Map([...seen[name]].map(([choice, answers]) => [choice, answers.size]));
  return { clase: count("clase"), pais: count("pais"), etapa: count("etapa"), sector: count("sector") };
}

/** The filters that a result does not pass. @param {Name[]} narrowed @param {Chosen} chosen @param {Record<Name, string[]>} own */
function failed(narrowed, chosen, own) {
  return narrowed.filter((name) => !own[name].includes(chosen[name]));
}
