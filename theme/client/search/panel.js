// The results under the header's box, as the reader types: a combobox with its list.
import { search as said } from "../../messages/es.json";
import { make } from "../calculator/dom.js";
import { openStore } from "../shared/browser-store.js";
import { writeFragment } from "../shared/fragment.js";
import { fill } from "../shared/words.js";
import { load } from "./load.js";
import { recentOf, remember } from "./recent.js";
import { kindName, marked, offered } from "./results.js";

const MOST = 7;

/**
 * @param {HTMLFormElement} form with its box
 * @param {string} page the address of the search page
 * @param {(name: string) => string} from gives the address of a file beside the bundles
 */
export function openPanel(form, page, from) {
  new Panel(form, page, from);
}

class Panel {
  /** @param {HTMLFormElement} form @param {string} page @param {(name: string) => string} from */
  constructor(form, page, from) {
    this._form = form;
    this._from = from;
    this._page = page;
    this._store = openStore();
    this._box = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this._list = make("div", { role: "listbox", id: "encontrado", "aria-label": said.header.list });
    this._told = make("p.told", { role: "status" });
    this._panel = make("div.findpanel", { hidden: "" }, this._list, this._told);
    /** @type {import("./query.js").Searcher | null} */
    this._searcher = null;
    this._chosen = -1;
    document.head.append(make("link", { rel: "stylesheet", href: from("search.css") }));
    form.append(this._panel);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "encontrado", "aria-autocomplete": "list" })) {
      this._box.setAttribute(name, value);
    }
    this._listen();
    void load({ first: from("indice.js"), second: from("indice-textos.js") }, (searcher) => {
      this._searcher = searcher;
      this._showAnew();
    }).catch(() => this._say(said.failed));
    this._show();
  }

  _listen() {
    this._box.addEventListener("input", () => this._show());
    this._box.addEventListener("focus", () => this._show());
    this._form.addEventListener("keydown", (event) => this._key(event));
    this._form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this._form.contains(relatedTarget))) this._close();
    });
    // A press on a result must not take the focus from the box before its click counts.
    this._panel.addEventListener("pointerdown", (event) => event.preventDefault());
    this._panel.addEventListener("click", () => this._keep());
  }

  /** @param {KeyboardEvent} event */
  _key(event) {
    const options = this._options();
    if (event.key === "Escape") {
      event.preventDefault();
      if (this._panel.hidden) this._form.classList.remove("on");
      this._close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One more place than options: between the last and the first the box itself is chosen.
      this._choose(((this._chosen + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter" && this._chosen >= 0) {
      event.preventDefault();
      options[this._chosen]?.click();
    } else if (event.key === "Enter") {
      this._keep();
    }
  }

  /** @returns {HTMLElement[]} */
  _options() {
    return this._panel.hidden ? [] : [...this._list.querySelectorAll("a")];
  }

  /** @param {number} place */
  _choose(place) {
    this._chosen = place;
    this._options().forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    const option = this._options()[place];
    if (option) this._box.setAttribute("aria-activedescendant", option.id);
    else this._box.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  _keep() {
    const asked = this._box.value.trim();
    if (asked) this._store.update(remember(asked));
  }

  _close() {
    this._panel.hidden = true;
    this._box.setAttribute("aria-expanded", "false");
    this._choose(-1);
  }

  /** @param {string} text */
  _say(text) {
    this._told.textContent = text;
  }

  _show() {
    if (document.activeElement !== this._box) return;
    const asked = this._box.value.trim();
    if (asked && !this._searcher) return;
    const options = asked ? this._found(asked) : recentOf(this._store.read()).map((one) => this._option(`${this._page}${writeFragment({ q: one })}`, [one]));
    if (!options.length) return this._close();
    options.forEach((option, at) => option.setAttribute("id", `encontrado-${at}`));
    this._list.replaceChildren(...options);
    this._panel.hidden = false;
    this._box.setAttribute("aria-expanded", "true");
    this._choose(-1);
  }

  /** Shows what is found now that more is loaded; whoever has chosen a result keeps it. */
  _showAnew() {
    const chosen = this._options()[this._chosen]?.getAttribute("href");
    this._show();
    if (chosen) this._choose(this._options().findIndex((option) => option.getAttribute("href") === chosen));
  }

  /** @param {string} asked */
  _found(asked) {
    const searcher = /** @type {import("./query.js").Searcher} */ (this._searcher);
    const hits = searcher.search(asked, MOST);
    const forms = searcher.forms(asked);
    const sentence = said.header.found[hits.length === 1 ? 0 : 1] ?? "";
    this._say(hits.length ? fill(sentence, { count: hits.length }) : fill(said.none, { query: asked }));
    const options = hits.map(({ id }) => {
      const [kind = "", title = "", address = ""] = searcher.documents[id] ?? [];
      return this._option(this._from(`../${address}`), [make("span", {}, ...marked(title, forms)), make("small", {}, kindName(kind))]);
    });
    const sum = offered(searcher, asked, this._store.read().choices.origin ?? "");
    const costs = searcher.documents.find(([kind, , address]) => kind === "tool" && /^costos\b/.test(address))?.[2];
    if (sum && costs) options.unshift(this._option(`${this._from(`../${costs}`)}${sum.state}`, [make("b", {}, sum.text)]));
    const all = this._option(`${this._page}${writeFragment({ q: asked })}`, [hits.length ? fill(said.header.all, { query: asked }) : `${fill(said.none, { query: asked })} ${said.ask}`]);
    all.classList.add("all");
    return [...options, all];
  }

  /** @param {string} href @param {(Node | string)[]} children */
  _option(href, children) {
    return make("a", { href, role: "option", "aria-selected": "false", tabindex: "-1" }, ...children);
  }
}
