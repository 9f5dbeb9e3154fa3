// <ruta-fresh>: says on the home page and on the reader's own how much is new on the reader's route, and puts the
// number on the installed app's icon. The list of news is loaded only where the device holds a route or a choice.
import { newsMessages as words } from "../../messages/es.json";
import { peek, openStore } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { loadGlobal } from "../shared/script.js";
import { fill, plural } from "../shared/words.js";
import { freshFor, readPieces, visitOf } from "./fresh.js";
import { interestOf, readVisit, setVisit } from "./kept.js";

/** The global that the build's script leaves. */
const NAME = "rutaNovedades";

export class FreshElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._stop = new AbortController();
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this._look();
    }, { signal: this._stop.signal });
    this._look();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  async _look() {
    const record = peek();
    const interest = interestOf(record);
    const { src } = this.dataset;
    if (!interest || !src) return this._show(0);
    let pieces;
    try {
      pieces = readPieces(await loadGlobal(src, NAME));
    } catch {
      // Without a connection and nothing kept there is nothing to say.
      return;
    }
    const today = localDay(/** @type {typeof FreshElement} */ (this.constructor).now());
    const visit = readVisit(record);
    // From here on what comes is new; what was there before this visit is not.
    if (!visit && pieces.length) openStore().update(setVisit(visitOf(pieces, today)));
    this._show(freshFor(visit, pieces, today, interest).length);
  }

  /** @param {number} number */
  _show(number) {
    this.hidden = number === 0;
    const [title, note] = [this.querySelector("b"), this.querySelector("span")];
    if (title) title.textContent = fill(plural(words.badge, number), { n: number });
    if (note) note.textContent = words.badgeNote;
    showInHeader(number);
    showOnIcon(number);
  }
}

/** @param {number} number */
function showInHeader(number) {
  const link = document.querySelector('[data-role="mine-link"]');
  link?.querySelector(".count")?.remove();
  if (!link || !number) return;
  const count = document.createElement("span");
  count.className = "count";
  count.textContent = String(number);
  const said = document.createElement("span");
  said.className = "hidden";
  said.textContent = ` ${fill(plural(words.header, number), { n: number })}`;
  count.setAttribute("aria-hidden", "true");
  link.querySelector(".news-said")?.remove();
  said.classList.add("news-said");
  link.append(count, said);
}

/** @param {number} number */
function showOnIcon(number) {
  const { setAppBadge, clearAppBadge } = /** @type {{setAppBadge?: (n: number) => Promise<void>, clearAppBadge?: () => Promise<void>}} */ (
    navigator
  );
  const done = number ? setAppBadge?.call(navigator, number) : clearAppBadge?.call(navigator);
  done?.catch(() => {});
}
