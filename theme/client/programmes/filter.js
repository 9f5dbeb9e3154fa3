// Which programmes a reader's filters leave, and what each one says to the reader's firm.
import { foldedWords } from "../shared/fold.js";
import { eligibility } from "./eligibility.js";

/** @typedef {import("./eligibility.js").Offer} Offer */
/** @typedef {import("./eligibility.js").Profile} Profile */
/** @typedef {import("./eligibility.js").Verdict} Verdict */
/** @typedef {Offer & {kinds: string[], stages: string[], gaps?: string[]}} Listed */
/** @typedef {import("../shared/card-list.js").Entry<Listed>} Entry */
/**
 * What the form says; empty is not said.
 * @typedef {{texto: string, pais: string, etapa: string, tipo: string, brecha: string, sector: string, tamano: string,
 *   experiencia: string, mujeres: string, segmento: string, ocultar: string, no: string}} Filters
 */
/** @typedef {{shown: boolean, refused: boolean, verdict: Verdict}} Shown `refused`: left out as not for this firm */
/** @typedef {{shown: number, fits: number, maybe: number, closed: number, refused: number}} Counts */

/** @type {Readonly<Filters>} */
export const NO_FILTERS = {
  texto: "", pais: "", etapa: "", tipo: "", brecha: "", sector: "", tamano: "", experiencia: "", mujeres: "", segmento: "",
  ocultar: "", no: "",
};
/** The filters that say something of the firm. */
const OF_THE_FIRM = /** @type {const} */ (["pais", "sector", "tamano", "experiencia", "mujeres", "segmento"]);

/**
 * @param {Filters} filters
 * @returns {Profile}
 */
export function profileIn(filters) {
  return {
    country: filters.pais,
    sector: filters.sector,
    size: filters.tamano,
    experience: filters.experiencia,
    women_led: filters.mujeres ? filters.mujeres !== "no" : null,
    segment: filters.segmento,
  };
}

/**
 * Whether there is enough to tell a firm what suits it.
 * @param {Filters} filters
 */
export function saysSomething(filters) {
  return OF_THE_FIRM.some((name) => filters[name] !== "");
}

/**
 * What the filters leave of each programme. One that the firm may not ask for is left out, unless the reader wants to
 * see why; one of another country is left out in silence; one that closed is shown as closed.
 * @param {Entry[]} entries
 * @param {Filters} filters
 * @param {Record<string, string>} parents child sector → parent sector
 * @returns {Shown[]} in the same order
 */
export function sift(entries, filters, parents) {
  const words = foldedWords(filters.texto);
  const profile = profileIn(filters);
  return entries.map(({ text, offer }) => {
    const verdict = eligibility(offer, profile, parents);
    const wanted = words.every((word) => text.includes(word)) && asked(offer, filters);
    const refused = wanted && verdict.reasons.some(({ code }) => verdict.answer === "no" && code !== "closed");
    return { shown: wanted && (!refused || filters.no === "1"), refused, verdict };
  });
}

/**
 * @param {Listed} offer
 * @param {Filters} filters
 * @returns {boolean}
 */
function asked(offer, { pais, etapa, tipo, brecha, mujeres, segmento, ocultar }) {
  return has(offer.countries, pais)
    && (!etapa || offer.stages.includes(etapa))
    && (!tipo || offer.kinds.includes(tipo))
    && (!brecha || (offer.gaps ?? []).includes(brecha))
    && (!segmento || !offer.segments || offer.segments.includes(segmento))
    && (mujeres !== "solo" || offer.women_led === true)
    && (ocultar !== "1" || !gone(offer));
}

/**
 * @param {string[] | undefined} all nothing: it serves any
 * @param {string} wanted
 */
function has(all, wanted) {
  return !wanted || !all?.length || all.includes(wanted);
}

/**
 * Whether it is no more, or another one stands for it.
 * @param {Offer} offer
 */
export function gone({ state, replaced_by: successor }) {
  return state === "closed" || (state === "renamed" && Boolean(successor));
}

/**
 * @param {Shown[]} all
 * @returns {Counts}
 */
export function count(all) {
  const seen = all.filter(({ shown }) => shown);
  const of = (/** @type {string} */ answer) => seen.filter(({ verdict }) => verdict.answer === answer).length;
  const refused = all.filter((one) => one.refused).length;
  const closed = seen.filter((one) => one.verdict.answer === "no" && !one.refused).length;
  return { shown: seen.length, fits: of("fits"), maybe: of("maybe"), closed, refused };
}
