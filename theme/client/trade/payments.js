// <ruta-payments>: says which ways to be paid suit the reader, which to confirm and which not, and why.
import { paymentsMessages as words } from "../../messages/es.json";
import { CardList } from "../shared/card-list.js";
import { Finder } from "../shared/finder.js";
import { knownFirm } from "../shared/firm.js";
import { foldedWords } from "../shared/fold.js";
import { readData } from "../shared/page-data.js";
import { fill, plural } from "../shared/words.js";
import { fit, sayFit } from "./fit.js";

/** @typedef {import("./fit.js").Offer} Offer */
/** @typedef {{texto: string, pais: string, canal: string, venta: string}} Filters */

/** @type {Readonly<Filters>} */
const NO_FILTERS = { texto: "", pais: "", canal: "", venta: "" };
const RANKS = { fits: 0, maybe: 1, no: 2 };

export class PaymentsElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    this._finder = new PaymentFinder(this, this._stop.signal);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

/** @extends {Finder<Filters>} */
class PaymentFinder extends Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    super(root, signal, NO_FILTERS, words);
    const { offers = {} } = /** @type {{offers?: Record<string, Offer>}} */ (readData(root));
    /** @type {CardList<Offer>} */
    this._list = new CardList(root, offers, words.section);
    this._fromAddress(true);
  }

  _remembered() {
    const record = this._store.read();
    return { pais: knownFirm(record).country, canal: record.choices.channel ?? "" };
  }

  /** @param {string} anchor */
  _shows(anchor) {
    return this._list.shows(anchor);
  }

  /**
   * @param {Filters} filters
   * @param {boolean} [unfold]
   */
  _show(filters, unfold = true) {
    super._show(filters, unfold);
    const wanted = foldedWords(filters.texto);
    const telling = Boolean(filters.pais || filters.canal || filters.venta);
    const country = this._form.chosen("pais");
    const found = this._list.entries.map(({ text, offer }) => {
      const verdict = fit(offer, filters);
      const said = telling ? sayFit(verdict, offer, filters, country, words) : null;
      return { shown: wanted.every((word) => text.includes(word)), answer: verdict.answer, said };
    });
    this._list.show(found);
    this._list.sort(found.map(({ answer }) => (telling ? RANKS[answer] : 0)));
    const seen = found.filter(({ shown }) => shown);
    const of = (/** @type {string} */ answer) => seen.filter((one) => one.answer === answer).length;
    const suits = telling && seen.length ? fill(words.suits, { fits: of("fits"), maybe: of("maybe"), no: of("no") }) : "";
    this._form.say(`${fill(plural(words.count, seen.length), { n: seen.length })}${suits}`);
  }
}
