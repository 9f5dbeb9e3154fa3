// <ruta-keeper>: keeps a set of pages on the device, with its size told before and its progress shown.
import { offlineMessages as words } from "../../messages/es.json";
import { fill } from "../shared/words.js";
import { forgetAll, wantsNothing } from "./forget.js";
import { KeepError, WHOLE, bytesOf, keepSets, readListing, readNote } from "./keep.js";
import { button } from "./notice.js";
import { register } from "./registration.js";

const KILO = 1024;
/** What belongs to a route among the pages that its own names: the destination and the guides of the stages. */
const BESIDE = /^(destinos|etapas)\/.+/;

export class KeeperElement extends HTMLElement {
  /** @type {URL} The site's root. */
  static root;

  connectedCallback() {
    if (this._bar) return;
    this._bar = document.createElement("progress");
    this._bar.setAttribute("aria-label", words.progress);
    this._bar.hidden = true;
    this._says = document.createElement("p");
    this._says.setAttribute("role", "status");
    this._row = document.createElement("p");
    this._row.className = "buttons";
    this.append(this._says, this._bar, this._row);
    void this._show();
  }

  get _name() {
    return this.dataset.of ? this._here() : WHOLE;
  }

  /** The address of this page from the site's root. */
  _here() {
    return (location.href.split("#")[0] ?? "").slice(KeeperElement.root.href.length);
  }

  /** @param {import("./keep.js").Listing} listing */
  _urls(listing) {
    if (!this.dataset.of) return Object.keys(listing.pages);
    const links = [...document.querySelectorAll("main a[href]")].map((one) => /** @type {HTMLAnchorElement} */ (one).href);
    const near = links.map((href) => (href.split("#")[0] ?? "").slice(KeeperElement.root.href.length));
    return [...new Set([this._here(), ...near.filter((url) => BESIDE.test(url) && listing.pages[url])])];
  }

  async _show() {
    try {
      const listing = await readListing(KeeperElement.root);
      const note = await readNote(KeeperElement.root);
      const bytes = bytesOf(listing, this._urls(listing));
      const [size, room] = [sizeText(bytes), sizeText(bytes * listing.growth)];
      const kept = note.sets[this._name] ?? (this._name === WHOLE ? undefined : note.sets[WHOLE]);
      this.hidden = false;
      const keep = button(fill(this.dataset.of ? words.keepRoute : words.keepAll, { size, room }), "quiet", () => void this._keep(listing));
      const drop = button(words.remove, "quiet", () => void this._drop(listing));
      const nothing = await wantsNothing();
      const forget = button(words.forget, "quiet", () => void this._forget());
      const buttons = kept ? (note.sets[this._name] ? [drop] : []) : [keep];
      this._row?.replaceChildren(...buttons, ...(this._name === WHOLE && !nothing ? [forget] : []));
      this._say(kept ? words.kept : nothing ? words.forgotten : await occupied());
    } catch {
      // Nothing is known without a connection on the first visit: the offer stays away.
    }
  }

  /** @param {import("./keep.js").Listing} listing */
  async _keep(listing) {
    const { root } = KeeperElement;
    const urls = this._urls(listing);
    this._busy(true);
    this._say(words.coming);
    try {
      await register(root, true);
      // Not every browser asks or answers; what it answers changes nothing here.
      void navigator.storage?.persist?.();
      const note = await readNote(root);
      await keepSets(root, listing, { ...note.sets, [this._name]: urls }, (done, all) => this._progress(done, all));
      this._busy(false);
      await this._show();
      this._say(fill(words.done, { n: urls.length }));
    } catch (error) {
      this._busy(false);
      this._say(words.trouble[error instanceof KeepError ? error.trouble : "cut"]);
    }
  }

  /** @param {import("./keep.js").Listing} listing */
  async _drop(listing) {
    const { root } = KeeperElement;
    const { [this._name]: _, ...rest } = (await readNote(root)).sets;
    try {
      await keepSets(root, listing, rest, () => {});
      await this._show();
      this._say(words.removed);
    } catch (error) {
      this._say(words.trouble[error instanceof KeepError ? error.trouble : "cut"]);
    }
  }

  async _forget() {
    await forgetAll(KeeperElement.root);
    // Until then the worker answers for this page.
    location.reload();
  }

  /** @param {number} done @param {number} all */
  _progress(done, all) {
    if (!this._bar) return;
    this._bar.max = all;
    this._bar.value = done;
  }

  /** @param {boolean} busy */
  _busy(busy) {
    if (this._bar) this._bar.hidden = !busy;
    for (const one of this.querySelectorAll("button")) one.disabled = busy;
  }

  /** @param {string} message */
  _say(message) {
    if (this._says) this._says.textContent = message;
  }
}

/** What the site takes on this device, where the browser says it. */
async function occupied() {
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  return usage && usage > KILO * KILO ? fill(words.occupied, { size: sizeText(usage) }) : "";
}

/** @param {number} bytes */
function sizeText(bytes) {
  const kilo = Math.ceil(bytes / KILO);
  if (kilo < KILO) return `${kilo} KB`;
  return `${(kilo / KILO).toLocaleString("es-CL", { maximumFractionDigits: 1 })} MB`;
}
