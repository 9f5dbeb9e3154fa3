// <ruta-marketplaces>: filters the list of marketplaces, says how the reader enters, compares up to four.
import { marketplacesMessages as words } from "../../messages/es.json";
import { CardList } from "../shared/card-list.js";
import { Finder } from "../shared/finder.js";
import { knownFirm } from "../shared/firm.js";
import { readData } from "../shared/page-data.js";
import { fill, plural } from "../shared/words.js";
import { Comparison } from "./comparison.js";
import { count, MOST, NO_FILTERS, picked, sift } from "./filter.js";

/** @typedef {import("./filter.js").Filters} Filters */
/** @typedef {import("./filter.js").Offer} Offer */
/** @typedef {import("./filter.js").Shown} Shown */
/** @typedef {{parents?: Record<string, string>, offers?: Record<string, Offer>, compared?: [string, string][]}} Data */

const ANSWERS = /** @type {Record<string, string>} */ ({ direct: "fits", no: "no" });

export class MarketplacesElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    this._finder = new MarketFinder(this, this._stop.signal);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

/** @extends {Finder<Filters>} */
class MarketFinder extends Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    super(root, signal, NO_FILTERS, words);
    const data = /** @type {Data} */ (readData(root));
    this._parents = data.parents ?? {};
    this._offers = data.offers ?? {};
    /** @type {CardList<Offer>} */
    this._list = new CardList(root, this._offers, words.section);
    /** @type {string[]} */
    this._picked = [];
    /** @type {Map<string, string>} */
    this._enters = new Map();
    this._comparison = new Comparison(root, this._list, data.compared ?? [], {
      name: (id) => this._offers[id]?.name ?? "",
      pick: (id, chosen) => this._pick(id, chosen),
      drop: () => this._choose([]),
      enters: (id) => this._enters.get(id) ?? "",
    }, signal);
    this._fromAddress(true);
  }

  /**
   * @param {string} id
   * @param {boolean} chosen
   */
  _pick(id, chosen) {
    const others = this._picked.filter((one) => one !== id);
    if (chosen && others.length >= MOST) return this._comparison.show(this._picked, words.full);
    this._choose(chosen ? [...others, id] : others);
  }

  /** @param {string[]} ids */
  _choose(ids) {
    this._picked = ids;
    this._changed();
  }

  _beside() {
    return { ...super._beside(), ...this._lasting() };
  }

  _lasting() {
    return { comparar: this._picked.join(".") };
  }

  _remembered() {
    const record = this._store.read();
    const { country, sector } = knownFirm(record);
    return { pais: country, destino: record.choices.destination ?? "", sector };
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
    const found = sift(this._list.entries, filters, this._parents);
    const said = found.map((one, index) => (one.mode && !one.ended ? this._verdict(one, this._list.entries[index]?.offer) : ""));
    this._enters = new Map(said.map((text, index) => [this._list.entries[index]?.id ?? "", text]));
    this._list.show(found.map((one, index) => ({
      shown: one.shown,
      answer: ANSWERS[one.mode] ?? "maybe",
      said: said[index] ? { title: said[index] ?? "", text: "" } : null,
    })));
    const { shown, direct, refused } = count(found);
    const opens = filters.pais && shown ? fill(words.opens, { direct }) : "";
    this._form.say(`${fill(plural(words.count, shown), { n: shown })}${opens}`);
    const label = this._refused ? words.hideRefused : words.showRefused;
    this._form.sayRefused(refused ? fill(plural(words.refused, refused), { n: refused }) : "", label);
    this._picked = picked(filters.comparar, this._offers);
    this._comparison.show(this._picked);
  }

  /**
   * @param {Shown} shown
   * @param {Offer} [offer]
   * @returns {string}
   */
  _verdict({ mode }, offer) {
    const said = /** @type {Record<string, string>} */ (words.verdicts)[mode] ?? "";
    const places = { country: this._form.chosen("pais"), destination: this._form.chosen("destino") };
    // What is not known needs no second warning.
    const unsure = offer?.unsure && (mode === "direct" || mode === "no" || mode === "local-company");
    return fill(said, places) + (unsure ? words.unsure : "");
  }
}
