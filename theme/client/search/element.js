// <ruta-search>: the search page. Results as you type, filters, recent searches on the device; all of it in the address.
import { search as said } from "../../messages/es.json";
import { make } from "../calculator/dom.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { readFragment, writeFragment } from "../shared/fragment.js";
import { fill } from "../shared/words.js";
import { FilterForm } from "./filter-form.js";
import { counted, left, NAMES } from "./filters.js";
import { load } from "./load.js";
import { kindName, marked, offered } from "./results.js";
import { recentOf, remember } from "./recent.js";

const STEP = 10;
/** As many stand on a phone's screen: they are drawn with the key, the others a moment later. */
const AT_ONCE = 3;
/** Milliseconds without a key after which a reader has stopped to type. */
const PAUSE = 150;

export class SearchElement extends HTMLElement {
  constructor() {
    super();
    /** @type {SearchPage | null} */
    this._page = null;
  }

  connectedCallback() {
    this._page ??= new SearchPage(this);
  }
}

class SearchPage {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.dataset = host.dataset;
    this._box = /** @type {HTMLInputElement} */ (host.querySelector("input[type=search]"));
    this._status = /** @type {HTMLElement} */ (host.querySelector("[data-role=status]"));
    this._out = /** @type {HTMLElement} */ (host.querySelector("[data-role=results]"));
    this._filters = new FilterForm(/** @type {HTMLDetailsElement} */ (host.querySelector("[data-role=filters]")), () => this._changed());
    /** @type {import("./query.js").Searcher | null} */
    this._searcher = null;
    /** @type {import("./query.js").Second | null} */
    this._second = null;
    /** @type {Promise<void> | null} */
    this._loading = null;
    /** @type {number | undefined} */
    this._counting = undefined;
    /** @type {number | undefined} */
    this._telling = undefined;
    /** @type {number | undefined} */
    this._drawing = undefined;
    this._many = STEP;
    this._store = openStore();
    this._listen(/** @type {HTMLFormElement} */ (host.querySelector("form")));
    this._read();
    if (!location.hash) this._box.focus();
  }

  /** @param {HTMLFormElement} form */
  _listen(form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._keep();
      this._out.querySelector("a")?.focus();
    });
    this._box.addEventListener("focus", () => this._begin(), { once: true });
    this._box.addEventListener("input", () => this._changed());
    this._out.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) this._keep();
    });
    window.addEventListener("hashchange", () => this._read());
    onOtherTab(() => this._show(), new AbortController().signal);
  }

  /** Takes over what the address says. */
  _read() {
    const given = new Map(readFragment(location.hash).state);
    const asked = given.get("q") ?? "";
    if (asked && asked !== this._box.value) this._box.value = asked;
    this._filters.choose(given);
    this._many = STEP;
    if (asked) this._begin();
    this._show();
  }

  /** The reader typed or chose. */
  _changed() {
    this._many = STEP;
    this._begin();
    this._show();
    clearTimeout(this._telling);
    this._telling = window.setTimeout(() => this._tell(), PAUSE);
  }

  /** Puts what is asked into the address, for who comes back to it or sends it: not with every key, as browsers allow few. */
  _tell() {
    clearTimeout(this._telling);
    try {
      history.replaceState(null, "", writeFragment({ q: this._box.value.trim(), ...this._filters.chosen }) || location.pathname);
    } catch {
      // The search works all the same.
    }
  }

  _begin() {
    if (this._loading) return;
    this._status.textContent = said.loading;
    this._loading = load({ first: this.dataset.first ?? "", second: this.dataset.second ?? "" }, (searcher, second) => {
      this._searcher = searcher;
      this._second = second;
      this._status.textContent = "";
      this._show();
    }).catch(() => {
      this._loading = null;
      this._status.textContent = said.failed;
    });
  }

  /** The reader goes on with a result. */
  _keep() {
    this._tell();
    const asked = this._box.value.trim();
    if (asked) this._store.update(remember(asked));
  }

  /** @param {boolean} [whole] whether all is drawn at once */
  _show(whole = false) {
    clearTimeout(this._drawing);
    const asked = this._box.value.trim();
    this._filters.open(Boolean(asked));
    if (!asked) {
      this._out.replaceChildren(...this._recent());
      if (this._searcher) this._status.textContent = "";
      return;
    }
    const searcher = this._searcher;
    if (!searcher) return;
    const hits = searcher.scored(asked);
    const given = /** @type {const} */ ([hits, this._filters.chosen, (/** @type {number} */ id) => this._traits(id), (/** @type {number} */ id) => searcher.place(id)]);
    const shown = left(...given);
    // The numbers beside the filters are for who has stopped to type.
    clearTimeout(this._counting);
    this._counting = window.setTimeout(() => this._filters.count(counted(...given)), PAUSE);
    const sentence = said.results[shown.length === 1 ? 0 : 1] ?? "";
    this._status.textContent = shown.length ? fill(sentence, { count: shown.length, query: asked }) : fill(said.none, { query: asked });
    this._out.replaceChildren(...this._offer(asked), ...(shown.length ? this._list(shown, asked, whole) : [this._nothing()]));
  }

  /** @param {number} id @returns {Record<import("./filters.js").Name, string[]>} */
  _traits(id) {
    const [kind = "", , , , country = ""] = this._searcher?.documents[id] ?? [];
    const [countries, stages = "", sectors = ""] = this._second?.facets[id] ?? [country.replace("-", " ")];
    return { clase: [kind], pais: split(countries), etapa: split(stages), sector: split(sectors) };
  }

  /** @param {string} asked */
  _offer(asked) {
    const found = this._searcher && offered(this._searcher, asked, this._store.read().choices.origin ?? "");
    return found ? [make("p.tip", {}, make("a", { href: `${this.dataset.costs}${found.state}` }, found.text))] : [];
  }

  /** @param {number[]} shown @param {string} asked @param {boolean} whole */
  _list(shown, asked, whole) {
    const forms = this._searcher?.forms(asked) ?? new Set();
    const list = make("ol.hits.plain");
    const draw = (/** @type {number} */ from, /** @type {number} */ to) => list.append(...shown.slice(from, to).map((id) => this._hit(id, forms)));
    draw(0, whole ? this._many : AT_ONCE);
    if (!whole) this._drawing = window.setTimeout(() => draw(AT_ONCE, this._many));
    const left = shown.length - this._many;
    if (left <= 0) return [list];
    const more = make("button.quiet", { type: "button" }, fill(said.more, { n: Math.min(left, STEP) }));
    more.addEventListener("click", () => {
      const place = this._many;
      this._many += STEP;
      this._show(true);
      /** @type {HTMLElement | undefined} */ (this._out.querySelectorAll("li a")[place])?.focus();
    });
    return [list, more];
  }

  /** @param {number} id @param {Set<string>} forms */
  _hit(id, forms) {
    const [kind = "", title = "", address = ""] = this._searcher?.documents[id] ?? [];
    const link = make("a", { href: `${this.dataset.root}${address}` }, ...marked(title, forms));
    const summary = this._second?.summaries[id] ?? "";
    return make("li", {}, make("span.mark", {}, kindName(kind)), link, summary ? make("p", {}, ...marked(summary, forms)) : null);
  }

  _nothing() {
    const narrowed = NAMES.some((name) => this._filters.chosen[name]);
    const all = make("button.quiet", { type: "button" }, said.all_again);
    all.addEventListener("click", () => {
      this._filters.choose(new Map());
      this._changed();
      this._box.focus();
    });
    return make("div", {}, narrowed ? make("p", {}, said.none_narrowed, " ", all) : null, make("p", {}, said.none_says, " ", make("a", { href: this.dataset.contact ?? "" }, said.ask), " · ", make("a", { href: this.dataset.map ?? "" }, said.map)));
  }

  _recent() {
    const recent = recentOf(this._store.read());
    if (!recent.length) return [];
    const list = make("ul.links");
    for (const asked of recent) list.append(make("li", {}, make("a", { href: writeFragment({ q: asked }) }, asked)));
    const forget = make("button.quiet", { type: "button" }, said.forget);
    forget.addEventListener("click", () => {
      this._store.update(remember(null));
      this._show();
      this._box.focus();
    });
    return [make("h2", {}, said.recent), list, forget];
  }
}

/** @param {string} text */
function split(text) {
  return text ? text.split(" ") : [];
}
