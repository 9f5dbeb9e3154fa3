// <ruta-news>: filters the list of news, marks what came since the last visit, writes the text for a newsletter.
import { news as labels, newsMessages as words } from "../../messages/es.json";
import { localDay } from "../shared/days.js";
import { Finder } from "../shared/finder.js";
import { part, write } from "../shared/finder-form.js";
import { readFragment } from "../shared/fragment.js";
import { fill, plural } from "../shared/words.js";
import { bulletin } from "./bulletin.js";
import { copy } from "./copy.js";
import { NO_NEWS_FILTERS, showsNews } from "./filter.js";
import { newSince, visitOf } from "./fresh.js";
import { readVisit, setVisit } from "./kept.js";
import { ItemList } from "./list.js";

/** @typedef {import("./filter.js").NewsFilters} NewsFilters */
/** @typedef {import("./fresh.js").Piece} Piece */

/** As many new ones as are named at the top of the page; the list marks them all. */
const NAMED = 5;

export class NewsElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._stop = new AbortController();
    const now = /** @type {typeof NewsElement} */ (this.constructor).now;
    this._finder = new NewsFinder(this, this._stop.signal, localDay(now()));
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

/** @extends {Finder<NewsFilters>} */
class NewsFinder extends Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   * @param {string} today
   */
  constructor(root, signal, today) {
    super(root, signal, NO_NEWS_FILTERS, words);
    this._root = root;
    this._today = today;
    this._list = new ItemList(root, ".piece");
    this._age();
    this._startVisit(signal);
    this._startBulletin(signal);
    this._fromAddress(true);
    this._list.unfold(readFragment(window.location.hash).anchor);
  }

  /** @returns {Piece[]} what the page's own list says */
  _pieces() {
    return this._list.items.filter(({ node }) => !node.closest(".older")).map(({ code, day, kind, topics, countries }) => [code, day, kind, topics.join(" "), countries.join(" ")]);
  }

  /** @param {AbortSignal} signal */
  _startVisit(signal) {
    const visit = readVisit(this._store.read());
    const fresh = new Set(newSince(visit, this._pieces(), this._today).map(([code]) => code));
    for (const { node, code } of this._list.items) if (fresh.has(code)) mark(node, "fresh", words.mark);
    const block = part(this._root, "visit");
    if (!block) return;
    block.hidden = false;
    if (!visit) {
      this._keep(words.first);
      return;
    }
    write(part(this._root, "fresh"), fill(plural(words.fresh, fresh.size), { n: fresh.size, day: said(visit.day) }));
    const newest = this._list.items.filter(({ code, kind }) => fresh.has(code) && kind !== "reviewed").slice(0, NAMED);
    part(this._root, "fresh-list")?.replaceChildren(...newest.map(({ node }) => lineTo(node)));
    const button = block.querySelector('[data-action="seen"]');
    if (!(button instanceof HTMLElement) || !fresh.size) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      this._keep(words.marked);
      for (const one of this._root.querySelectorAll(".mark.fresh")) one.remove();
      part(this._root, "fresh-list")?.replaceChildren();
      const heading = block.querySelector("h2");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
      button.hidden = true;
    }, { signal });
  }

  /**
   * Remembers that all of the page has been seen.
   * @param {string} message
   */
  _keep(message) {
    const { state } = this._store.update(setVisit(visitOf(this._pieces(), this._today)));
    write(part(this._root, "fresh"), state === "ok" || state === "recovered" ? message : words.notKept);
    if (state === "ok" || state === "recovered") clearBadge();
  }

  /** Says of what was to come when the page was built that its day is here. */
  _age() {
    for (const { node, day } of this._list.items) {
      if (day <= this._today && node.closest(".coming")) mark(node, "gone", words.arrived);
    }
  }

  /** @param {AbortSignal} signal */
  _startBulletin(signal) {
    const field = part(this._root, "text");
    if (!(field instanceof HTMLTextAreaElement)) return;
    part(this._root, "period")?.addEventListener("input", () => this._write(), { signal });
    this._root.querySelector('[data-action="copy"]')?.addEventListener("click", async () => {
      const done = await copy(field.value, field);
      write(part(this._root, "copied"), done ? words.copied : words.notCopied);
    }, { signal });
  }

  /** Writes the text of what shows. */
  _write() {
    const [field, period] = [part(this._root, "text"), part(this._root, "period")];
    if (!(field instanceof HTMLTextAreaElement) || !(period instanceof HTMLSelectElement)) return;
    const lines = this._list.items.filter(({ node }) => !node.hidden).map(({ node, day, kind }) => ({
      day,
      kind,
      headline: node.querySelector('[data-role="headline"]')?.textContent ?? "",
      source: node.querySelector('[data-role="source"]')?.textContent?.trim().split("; ")[0] ?? "",
    }));
    const { address = "" } = this._root.dataset;
    field.value = bulletin(lines, { today: this._today, days: Number(period.value), said: said(this._today), url: address }, {
      head: labels.bulletin_head,
      foot: labels.bulletin_foot,
      coming: labels.bulletin_coming,
      past: labels.bulletin_past,
      nothing: words.nothing,
    });
    write(part(this._root, "copied"), "");
  }

  /**
   * @param {NewsFilters} filters
   * @param {boolean} [unfold]
   */
  _show(filters, unfold = true) {
    super._show(filters, unfold);
    const left = this._list.show((one) => showsNews(one, filters), filters.que === "reviewed");
    this._form.say(fill(plural(words.found, left), { n: left }));
    this._write();
  }
}

/**
 * @param {HTMLElement} node
 * @param {string} kind
 * @param {string} text
 */
function mark(node, kind, text) {
  const made = document.createElement("span");
  made.className = `mark ${kind}`;
  made.textContent = text;
  node.querySelector(".meta")?.append(" ", made);
}

/** @param {string} day */
function said(day) {
  return new Intl.DateTimeFormat("es", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** @param {HTMLElement} node */
function lineTo(node) {
  const [item, link] = [document.createElement("li"), document.createElement("a")];
  link.href = `#${node.id}`;
  link.textContent = node.querySelector('[data-role="headline"]')?.textContent ?? "";
  item.append(link);
  return item;
}

function clearBadge() {
  const { clearAppBadge } = /** @type {{clearAppBadge?: () => Promise<void>}} */ (navigator);
  clearAppBadge?.call(navigator).catch(() => {});
}
