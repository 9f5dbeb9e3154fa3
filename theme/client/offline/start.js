// Brings the worker in, what is kept up to date, and the controls to life.
import { forgetVisits } from "./forget.js";
import { keepSets, readListing, readNote } from "./keep.js";
import { KeeperElement } from "./keeper.js";
import { ReadableElement } from "./readable.js";
import { followChanges, register, savesData } from "./registration.js";

/** @param {Document} page */
export function start(page) {
  const mine = /** @type {HTMLElement} */ (page.querySelector("script[data-offline]"));
  if (mine.dataset.style) dress(page, mine.dataset.style);
  const root = new URL("../", new URL(mine.dataset.offline ?? "", page.baseURI));
  KeeperElement.root = ReadableElement.root = root;
  if (!customElements.get("ruta-keeper")) customElements.define("ruta-keeper", KeeperElement);
  if (!customElements.get("ruta-readable")) customElements.define("ruta-readable", ReadableElement);
  // Who erases what is theirs means where they have been, too.
  window.addEventListener("ruta:erased", () => void forgetVisits());
  followChanges();
  void begin(root);
}

/** What only this bundle shows need not weigh on the first view. @param {Document} page @param {string} address */
function dress(page, address) {
  const style = page.createElement("link");
  style.rel = "stylesheet";
  style.href = address;
  page.head.append(style);
}

/** @param {URL} root */
async function begin(root) {
  try {
    if (await register(root, false)) await freshen(root);
  } catch {
    // Off line, or not allowed: the page works as it is.
  }
}

/** Brings what is kept up to the version of the site, in the background. @param {URL} root */
async function freshen(root) {
  const note = await readNote(root);
  if (!Object.keys(note.sets).length || savesData() || !navigator.onLine) return;
  const listing = await readListing(root);
  if (listing.build !== note.build) await keepSets(root, listing, note.sets, () => {});
}
