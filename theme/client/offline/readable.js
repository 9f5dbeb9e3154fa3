// <ruta-readable>: which pages can be read without a connection, and the way back to the one that was wanted.
import { offlineMessages as words } from "../../messages/es.json";
import { readListing } from "./keep.js";
import { SAVED, VISITED } from "./names.js";

export class ReadableElement extends HTMLElement {
  /** @type {URL} The site's root. */
  static root;

  connectedCallback() {
    if (this._known) return;
    this._known = true;
    void this._show();
  }

  async _show() {
    const { root } = ReadableElement;
    const wanted = new URLSearchParams(location.hash.slice(1)).get("de");
    if (wanted !== null) this._offerAgain(new URL(wanted, root), root);
    const listing = await readListing(root).catch(() => undefined);
    if (!listing) return;
    const urls = new Set();
    for (const name of await caches.keys()) {
      if (name !== SAVED && name !== VISITED && !name.includes("precache")) continue;
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) urls.add(url.split("?")[0]);
    }
    const list = document.createElement("ul");
    list.className = "links";
    for (const [url, [, , title]] of Object.entries(listing.pages)) {
      const { href } = new URL(url, root);
      if (!urls.has(href) || href === location.href.split("#")[0]) continue;
      const item = document.createElement("li");
      item.append(link(href, title));
      list.append(item);
    }
    const heading = document.createElement("h2");
    heading.textContent = words.readable;
    if (list.children.length) this.append(heading, list);
  }

  /** @param {URL} wanted @param {URL} root */
  _offerAgain(wanted, root) {
    if (!wanted.href.startsWith(root.href)) return;
    const text = document.createElement("p");
    const again = link(wanted.href, words.again);
    again.className = "go";
    text.append(again);
    this.prepend(text);
  }
}

/** @param {string} href @param {string} title */
function link(href, title) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = title;
  return made;
}
