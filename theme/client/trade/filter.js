// Which marketplaces a reader's filters leave, how the reader's firm enters each, and which are being compared.
import { foldedWords } from "../shared/fold.js";
import { sectorFamily } from "../shared/when.js";
import { entrance } from "./entrance.js";

/**
 * What the server says of one; what is absent is nothing.
 * @typedef {object} Offer
 * @property {string} name
 * @property {"b2c" | "b2b" | "services"} kind
 * @property {string} [state] closed, closing or partial; absent: active
 * @property {string[]} [in] codes of the countries it sells in, as its record has them
 * @property {string[]} [to] those of the site's destinations among them
 * @property {boolean} [world] it sells everywhere
 * @property {Record<string, string>} admits
 * @property {boolean} [unsure] nobody has verified whom it admits
 * @property {string[]} [sectors] absent: all
 * @property {string[]} trades bienes, servicios
 */
/** @typedef {import("../shared/card-list.js").Entry<Offer>} Entry */
/**
 * What the form says; empty is not said.
 * @typedef {{texto: string, pais: string, destino: string, entrada: string, sector: string, venta: string, canal: string,
 *   ocultar: string, no: string, comparar: string}} Filters `comparar`: ids, with a point between
 */
/** @typedef {{shown: boolean, refused: boolean, ended: boolean, mode: import("./entrance.js").Entry | ""}} Shown */

/** @type {Readonly<Filters>} */
export const NO_FILTERS = {
  texto: "", pais: "", destino: "", entrada: "", sector: "", venta: "", canal: "", ocultar: "", no: "", comparar: "",
};
/** As many as are compared at once. */
export const MOST = 4;

/**
 * What the filters leave of each. One that does not admit the firm is left out, unless the reader asks to see it.
 * @param {Entry[]} entries
 * @param {Filters} filters
 * @param {Record<string, string>} parents child sector → parent sector
 * @returns {Shown[]} in the same order
 */
export function sift(entries, filters, parents) {
  const words = foldedWords(filters.texto);
  const { family } = sectorFamily(filters.sector, parents);
  return entries.map(({ text, offer }) => {
    const mode = filters.pais ? entrance(offer.admits, offer.in ?? [], filters.pais, filters.destino) : "";
    const ended = offer.state === "closed" || offer.state === "closing";
    const wanted = words.every((word) => text.includes(word)) && asked(offer, filters, family)
      && enters(offer, mode, filters.entrada) && !(ended && filters.ocultar === "1");
    const refused = wanted && mode === "no" && !ended && filters.entrada !== "no";
    return { shown: wanted && (!refused || filters.no === "1"), refused, ended, mode };
  });
}

/**
 * @param {Offer} offer
 * @param {Filters} filters
 * @param {string[]} family of the chosen sector
 */
function asked(offer, { destino, venta, canal }, family) {
  return (!destino || offer.world || (offer.to ?? []).includes(destino))
    && (!venta || offer.trades.includes(venta))
    // Whoever sells services there sells them to anybody.
    && (!canal || offer.kind === canal || offer.kind === "services")
    && (!family.length || !offer.sectors?.length || offer.sectors.some((one) => family.includes(one)));
}

/**
 * @param {Offer} offer
 * @param {string} mode empty: the reader has not said from where
 * @param {string} wanted
 */
function enters(offer, mode, wanted) {
  if (!wanted) return true;
  if (!mode) return Object.values(offer.admits).includes(wanted);
  return mode === wanted || (mode === "home" && wanted === "unknown");
}

/**
 * @param {Shown[]} all
 * @returns {{shown: number, direct: number, refused: number}}
 */
export function count(all) {
  const seen = all.filter(({ shown }) => shown);
  const direct = seen.filter(({ mode, ended }) => mode === "direct" && !ended).length;
  return { shown: seen.length, direct, refused: all.filter(({ refused }) => refused).length };
}

/**
 * @param {string} text as the address has it
 * @param {Record<string, unknown>} known
 * @returns {string[]} those that exist, each once, as many as fit
 */
export function picked(text, known) {
  return [...new Set(text.split("."))].filter((id) => Object.hasOwn(known, id)).slice(0, MOST);
}
