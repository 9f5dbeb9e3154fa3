// <ruta-nomenclature>: opens the chapters of the nomenclature and searches them; each is loaded when it is asked for.
import { productsMessages as words } from "../../messages/es.json";
import { fill, plural } from "../shared/words.js";
import { readFragment, writeFragment } from "../shared/fragment.js";
import { allRows, chapterRows, productsByCode } from "./chapters.js";
import { writeCode } from "./data.js";
import { headings, search } from "./nomenclature.js";
import { Told } from "./told.js";

/** @typedef {import("./nomenclature.js").Row} Row */
/** @typedef {Map<string, [id: string, name: string][]>} Products */

const MOST = 50;
/** In the address; the box has the same name. */
const NAME = "partida";

export class NomenclatureElement extends HTMLElement {
  connectedCallback() {
    // Moving the element in the page connects it once more.
    if (this._told) return;
    this._told = new Told(this.querySelector('[data-role="found"]'));
    this._folder = this.dataset.assets ?? "";
    for (const chapter of this.querySelectorAll("[data-chapter]")) {
      if (chapter instanceof HTMLElement) this._foldable(chapter);
    }
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this._search();
      this._keep();
    });
    window.addEventListener("hashchange", () => this._restore());
    this._restore();
  }

  /** What the address asks for, as product pages do: all of a heading. */
  _restore() {
    const text = Object.fromEntries(readFragment(window.location.hash).state)[NAME] ?? "";
    const box = this.querySelector("input");
    if (!text || !box || box.value === text) return;
    box.value = text;
    this.scrollIntoView();
    this._search();
  }

  _keep() {
    const fragment = writeFragment({ [NAME]: this.querySelector("input")?.value.trim() ?? "" });
    try {
      window.history.replaceState(window.history.state, "", window.location.href.replace(/#.*$/, "") + fragment);
    } catch {
      // From disk some browsers refuse; the search works all the same.
    }
  }

  /** @param {HTMLElement} item a chapter's line, which becomes one that opens */
  _foldable(item) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.append(...item.childNodes);
    details.append(summary);
    item.append(details);
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) this._open(details, item.dataset.chapter ?? "");
    });
  }

  /** @param {HTMLDetailsElement} details @param {string} chapter */
  async _open(details, chapter) {
    const place = document.createElement("div");
    place.textContent = words.loading;
    details.append(place);
    try {
      const [rows, products] = await Promise.all([chapterRows(this._folder ?? "", chapter), productsByCode(this._folder ?? "")]);
      place.replaceChildren(...headings(rows).flatMap((one) => {
        const title = document.createElement("h3");
        title.append(...titled([one.code, one.title, one.mark]));
        return [title, this._list(one.rows, products)];
      }));
    } catch {
      // Opening it once more tries anew.
      place.remove();
      details.open = false;
      this._told?.say(words.failed, 0);
    }
  }

  async _search() {
    const text = this.querySelector("input")?.value.trim() ?? "";
    const list = this.querySelector('[data-role="results"]');
    if (!(list instanceof HTMLElement)) return;
    if (!text) return this._told?.say(words.empty, 0);
    this._told?.say(words.loading, 0);
    const code = text.replace(/[\s.]/g, "");
    const folder = this._folder ?? "";
    try {
      // A code names its chapter: the others need not travel.
      const wanted = /^\d{2,}$/.test(code) ? chapterRows(folder, code.slice(0, 2)) : allRows(folder);
      const [rows, products] = await Promise.all([wanted, productsByCode(folder)]);
      const found = search(rows, text, MOST);
      list.hidden = !found.length;
      list.replaceChildren(...this._list(found, products).children);
      const n = found.length;
      this._told?.say(fill(n < MOST ? plural(words.rows, n) : words.most, { n, text }), 0);
    } catch {
      this._told?.say(words.failed, 0);
    }
  }

  /** @param {Row[]} rows @param {Products} products */
  _list(rows, products) {
    const list = document.createElement("ul");
    list.className = "codes";
    for (const row of rows) {
      const item = document.createElement("li");
      const everyday = products.get(row[0]) ?? [];
      item.append(...titled(row), ...(everyday.length ? [this._everyday(everyday)] : []));
      list.append(item);
    }
    return list;
  }

  /** @param {[id: string, name: string][]} products that have this code */
  _everyday(products) {
    const line = make("p", "everyday", `${words.everyday} `);
    products.forEach(([id, name], at) => {
      const link = document.createElement("a");
      link.href = (this.dataset.page ?? "").replace("ID", id);
      link.textContent = name;
      line.append(at ? ", " : "", link);
    });
    return line;
  }
}

/**
 * A code, its title in the language it is in, and whose words they are.
 * @param {Row} row
 * @returns {(Node | string)[]}
 */
function titled([code, title, mark, english]) {
  const number = make("span", "hs", writeCode(code));
  const name = make("span", "", title);
  if (mark === "e") name.lang = "en";
  const nodes = [number, " ", name];
  const says = /** @type {Record<string, string>} */ (words.marks)[mark];
  if (says) nodes.push(" ", make("span", "mark only", says));
  if (english) {
    const small = make("small", "", english);
    small.lang = "en";
    nodes.push(" ", small);
  }
  return nodes;
}

/** @param {string} tag @param {string} className @param {string} text */
function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.textContent = text;
  return node;
}
