// <ruta-search>: the box, the results as you type, filters by kind, recent searches on the device.
import { search as said } from "../../messages/es.json";
import { make } from "../calculator/dom.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { readFragment, writeFragment } from "../shared/fragment.js";
import { fill } from "../shared/words.js";
import { load } from "./load.js";
import { offer } from "./offer.js";
import { passage } from "./passage.js";
import { recentOf, remember } from "./recent.js";

const MOST = 40;

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
    this._kind = "";
    /** @type {import("./query.js").Searcher | null} */
    this._searcher = null;
    /** @type {string[]} */
    this._summaries = [];
    /** @type {Promise<void> | null} */
    this._loading = null;
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
    this._box.addEventListener("input", () => {
      this._kind = "";
      this._write();
      this._begin();
      this._show();
    });
    this._out.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) this._keep();
    });
    window.addEventListener("hashchange", () => this._read());
    onOtherTab(() => this._show(), new AbortController().signal);
  }

  /** Takes over what the address says. */
  _read() {
    const { state } = readFragment(location.hash);
    const given = new Map(state);
    const asked = given.get("q") ?? "";
    if (asked && asked !== this._box.value) this._box.value = asked;
    this._kind = given.get("tipo") ?? "";
    if (asked) this._begin();
    this._show();
  }

  _write() {
    history.replaceState(null, "", writeFragment({ q: this._box.value.trim(), tipo: this._kind }) || location.pathname);
  }

  _begin() {
    if (this._loading) return;
    this._status.textContent = said.loading;
    this._loading = load({ first: this.dataset.first ?? "", second: this.dataset.second ?? "" }, (searcher, summaries) => {
      this._searcher = searcher;
      this._summaries = summaries;
      this._status.textContent = "";
      this._show();
    }).catch(() => {
      this._loading = null;
      this._status.textContent = said.failed;
    });
  }

  _keep() {
    const asked = this._box.value.trim();
    if (asked) this._store.update(remember(asked));
  }

  _show() {
    const asked = this._box.value.trim();
    if (!asked) {
      this._out.replaceChildren(...this._recent());
      if (this._searcher) this._status.textContent = "";
      return;
    }
    if (!this._searcher) return;
    const hits = this._searcher.search(asked, MOST);
    const rows = hits.map(({ id }) => ({ id, row: this._searcher?.documents[id] }));
    const kinds = [...new Set(rows.map(({ row }) => row?.[0] ?? ""))];
    if (!kinds.includes(this._kind)) this._kind = "";
    const shown = rows.filter(({ row }) => !this._kind || row?.[0] === this._kind);
    const sentence = said.results[shown.length === 1 ? 0 : 1] ?? "";
    this._status.textContent = shown.length ? fill(sentence, { count: shown.length, query: asked }) : fill(said.none, { query: asked });
    this._out.replaceChildren(
      ...this._offer(asked),
      ...(kinds.length > 1 ? [this._filter(kinds)] : []),
      ...(shown.length ? [this._list(shown, asked)] : [this._nothing()]),
    );
  }

  /** @param {string} asked */
  _offer(asked) {
    if (!this._searcher) return [];
    const found = offer(asked, this._searcher.reading, this._store.read().choices.origin ?? "");
    const name = this._searcher.documents.find(([kind, , , , country]) => kind === "destination" && country === found?.destination)?.[1];
    if (!found || !name) return [];
    const href = `${this.dataset.costs}${writeFragment(found.state)}`;
    return [make("p.tip", {}, make("a", { href }, fill(said.offer_cost, { destination: name })))];
  }

  /** @param {string[]} kinds */
  _filter(kinds) {
    /** @type {Record<string, string>} */
    const names = said.kinds;
    const group = make("div.findkinds", { role: "group", "aria-label": said.filter });
    for (const kind of ["", ...kinds]) {
      const button = make("button.chip", { type: "button", "aria-pressed": String(kind === this._kind) }, kind ? (names[kind] ?? kind) : said.all);
      button.addEventListener("click", () => {
        this._kind = kind;
        this._write();
        this._show();
        /** @type {HTMLElement | null} */ (this._out.querySelector("[aria-pressed=true]"))?.focus();
      });
      group.append(button);
    }
    return group;
  }

  /** @param {{id: number, row: import("./query.js").Row | undefined}[]} rows @param {string} asked */
  _list(rows, asked) {
    /** @type {Record<string, string>} */
    const names = said.kinds;
    const forms = this._forms(asked);
    const list = make("ol.hits.plain");
    for (const { id, row } of rows) {
      if (!row) continue;
      const [kind, title, address] = row;
      const link = make("a", { href: `${this.dataset.root}${address}` }, ...marked(title, forms));
      const summary = this._summaries[id] ?? "";
      list.append(make("li", {}, make("span.mark", {}, names[kind] ?? kind), link, summary ? make("p", {}, ...marked(summary, forms)) : null));
    }
    return list;
  }

  /** @param {string} asked */
  _forms(asked) {
    return this._searcher?.forms(asked) ?? new Set();
  }

  _nothing() {
    return make("p", {}, said.none_says, " ", make("a", { href: this.dataset.contact ?? "" }, said.ask), " · ", make("a", { href: this.dataset.map ?? "" }, said.map));
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

/** @param {string} text @param {Set<string>} forms @returns {(Node | string)[]} */
function marked(text, forms) {
  return passage(text, forms).map((piece) => (piece.found ? make("mark", {}, piece.text) : piece.text));
}
