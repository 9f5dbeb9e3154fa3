// <ruta-programmes>: filters the list of support programmes and says what suits the reader's firm.
import { programmesMessages as words } from "../../messages/es.json";
import { onOtherTab } from "../shared/browser-store.js";
import { CardList } from "../shared/card-list.js";
import { Finder } from "../shared/finder.js";
import { knownFirm } from "../shared/firm.js";
import { readMarked } from "../shared/marked.js";
import { readData } from "../shared/page-data.js";
import { fill, plural } from "../shared/words.js";
import { count, NO_FILTERS, saysSomething, sift } from "./filter.js";
import { sayVerdict } from "./say.js";

/** @typedef {import("./filter.js").Filters} Filters */
/** @typedef {import("./filter.js").Counts} Counts */
/** @typedef {import("./filter.js").Listed} Listed */
/** @typedef {Record<string, string>} Strings */

/** The filters in the form's folded part. */
const FIRM = ["sector", "tamano", "experiencia", "mujeres", "segmento"];

export class ProgrammesElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    this._finder = new ProgrammeFinder(this, this._stop.signal);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

/** @extends {Finder<Filters>} */
class ProgrammeFinder extends Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    super(root, signal, NO_FILTERS, words, FIRM);
    const data = /** @type {{parents?: Strings, names?: Strings, offers?: Record<string, Listed>}} */ (readData(root));
    this._parents = data.parents ?? {};
    this._names = data.names ?? {};
    /** @type {CardList<Listed>} */
    this._list = new CardList(root, data.offers ?? {}, words.section);
    onOtherTab(() => this._showMarks(), signal);
    this._fromAddress(true);
    this._showMarks();
  }

  _remembered() {
    const { country, sector, size, experience } = knownFirm(this._store.read());
    return { pais: country, sector, tamano: size, experiencia: experience };
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
    const telling = saysSomething(filters);
    this._list.show(found.map(({ shown, verdict }) => ({
      shown,
      answer: verdict.answer,
      said: telling ? sayVerdict(verdict, this._names, words) : null,
    })));
    this._say(filters, count(found), telling);
  }

  /**
   * @param {Filters} filters
   * @param {Counts} counts
   * @param {boolean} telling
   */
  _say(filters, counts, telling) {
    const { shown, fits, maybe, closed, refused } = counts;
    let found = fill(plural(words.count, shown), { n: shown });
    if (!shown && filters.brecha) found = fill(words.noneForGap, { gap: this._form.chosen("brecha") });
    if (telling && shown) {
      found += `: ${fill(words.suits, { fits, maybe })}${fill(plural(words.closed, closed), { n: closed })}.`;
    }
    this._form.say(found);
    const label = this._refused ? words.hideRefused : words.showRefused;
    this._form.sayRefused(refused ? fill(plural(words.refused, refused), { n: refused }) : "", label);
  }

  _showMarks() {
    this._list.showMarks(new Set(Object.keys(readMarked(this._store.read()))), words.marked);
  }
}
