// <ruta-nomenclature>: opens the chapters of the nomenclature and searches them; each is loaded when it is asked for.
import { productsMessages as words } from "../../messages/es.json";
import { fill, plural } from "../shared/words.js";
import { allRows, chapterRows } from "./chapters.js";
import { writeCode } from "./data.js";
import { headings, search } from "./nomenclature.js";
import { Told } from "./told.js";

/** @typedef {import("./nomenclature.js").Row} Row */

const MOST = 50;

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
    });
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
      const rows = await chapterRows(this._folder ?? "", chapter);
      place.replaceChildren(...headings(rows).flatMap((one) => {
        const title = document.createElement("h3");
        title.append(...titled([one.code, one.title, one.mark]));
        return [title, listOf(one.rows)];
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
      const rows = /^\d{2,}$/.test(code) ? await chapterRows(folder, code.slice(0, 2)) : await allRows(folder);
      const found = search(rows, text, MOST);
      list.hidden = !found.length;
      list.replaceChildren(...listOf(found).children);
      const n = found.length;
      this._told?.say(fill(n < MOST ? plural(words.rows, n) : words.most, { n, text }), 0);
    } catch {
      this._told?.say(words.failed, 0);
    }
  }
}

/** @param {Row[]} rows */
function listOf(rows) {
  const list = document.createElement("ul");
  list.className = "codes";
  for (const row of rows) {
    const item = document.createElement("li");
    item.append(...titled(row));
    list.append(item);
  }
  return list;
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
