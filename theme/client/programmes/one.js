// <ruta-programme>: on a programme's page, the reader's mark on it and what it says to the reader's firm.
import { programmesMessages as words } from "../../messages/es.json";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { readMarked, setMarked } from "../shared/marked.js";
import { readData } from "../shared/page-data.js";
import { eligibility } from "./eligibility.js";
import { part, write } from "../shared/finder-form.js";
import { make } from "../shared/card-list.js";
import { knownFirm } from "../shared/firm.js";
import { sayVerdict } from "./say.js";

/** @typedef {import("./eligibility.js").Offer} Offer */
/** @typedef {{parents?: Record<string, string>, names?: Record<string, string>, offer?: Offer}} Data */

export class ProgrammeElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._stop = new AbortController();
    const { signal } = this._stop;
    this._store = openStore();
    this._button = this.querySelector('[data-action="mark"]');
    /** @type {import("../shared/marked.js").Mark | null} what was taken away on this page: pressing again puts it back */
    this._taken = null;
    this._button?.addEventListener("click", () => this._toggle(), { signal });
    onOtherTab(() => this._showMark(), signal);
    this._showMark();
    this._showVerdict();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  _toggle() {
    const id = this.dataset.programme ?? "";
    const store = this._store;
    if (!store || !id) return;
    const old = readMarked(store.read())[id] ?? null;
    const now = /** @type {typeof ProgrammeElement} */ (this.constructor).now();
    const { message } = store.update(setMarked(id, old ? null : this._taken ?? { day: localDay(now) }));
    this._taken = old;
    this._showMark();
    write(part(this, "status"), message || (old ? words.removed : words.saved));
  }

  _showMark() {
    const marked = this._store && (this.dataset.programme ?? "") in readMarked(this._store.read());
    if (!(this._button instanceof HTMLElement)) return;
    this._button.hidden = false;
    this._button.setAttribute("aria-pressed", String(Boolean(marked)));
    const mine = part(this, "mine");
    if (mine) mine.hidden = !marked;
  }

  _showVerdict() {
    const { parents = {}, names = {}, offer } = /** @type {Data} */ (readData(this));
    const place = part(this, "yours");
    if (!this._store || !offer || !place) return;
    const firm = knownFirm(this._store.read());
    if (!Object.values(firm).some(Boolean)) return;
    const verdict = eligibility(offer, firm, parents);
    const { title, text } = sayVerdict(verdict, names, words);
    const said = make("p", `verdict ${verdict.answer}`, "");
    said.append(make("b", "", title), text);
    place.append(said, make("p", "practice", words.yours));
    place.hidden = false;
  }
}
