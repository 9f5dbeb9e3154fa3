// Registers the service worker, tells of a new version, and brings the controls to life.
import { keepSets, readListing, readNote } from "./keep.js";
import { KeeperElement } from "./keeper.js";
import { ReadableElement } from "./readable.js";
import { USE_NOW, VISIT } from "./names.js";
import { tell } from "./notice.js";
import { offlineMessages as words } from "../../messages/es.json";

/** @param {Document} page */
export function start(page) {
  const mine = /** @type {HTMLElement} */ (page.querySelector("script[data-offline]"));
  if (mine.dataset.style) dress(page, mine.dataset.style);
  const root = new URL("../", new URL(mine.dataset.offline ?? "", page.baseURI));
  KeeperElement.root = ReadableElement.root = root;
  if (!customElements.get("ruta-keeper")) customElements.define("ruta-keeper", KeeperElement);
  if (!customElements.get("ruta-readable")) customElements.define("ruta-readable", ReadableElement);
  void register(root);
}

/** What only this bundle shows need not weigh on the first view. @param {Document} page @param {string} address */
function dress(page, address) {
  const style = page.createElement("link");
  style.rel = "stylesheet";
  style.href = address;
  page.head.append(style);
}

/** @param {URL} root */
async function register(root) {
  const container = navigator.serviceWorker;
  const had = Boolean(container.controller);
  let reloading = false;
  container.addEventListener("controllerchange", () => {
    // The first worker takes over a page of its own version; any later one would answer for another.
    if (!had) container.controller?.postMessage({ type: VISIT, url: location.href.split("#")[0] });
    else if (!reloading) {
      reloading = true;
      location.reload();
    }
  });
  try {
    // Who saves data and never asked for it gets nothing that was not asked for.
    if (!had && savesData()) return;
    const found = await container.register(new URL("servicio.js", root), { updateViaCache: "none" });
    if (found.waiting && had) offer(found.waiting);
    if (found.installing) watch(found.installing, had);
    found.addEventListener("updatefound", () => found.installing && watch(found.installing, had));
    if (had) await freshen(root);
  } catch {
    // Off line, or not allowed: the page works as it is.
  }
}

/** @param {ServiceWorker} worker @param {boolean} isUpdate */
function watch(worker, isUpdate) {
  worker.addEventListener("statechange", () => {
    if (!isUpdate) return;
    if (worker.state === "installed") offer(worker);
    // It never came to wait: the network broke, there was no room, or the site changed meanwhile.
    else if (worker.state === "redundant" && !wasReady.has(worker)) tell(words.updateFailed);
  });
}

/** @type {WeakSet<ServiceWorker>} */
const wasReady = new WeakSet();

/** @param {ServiceWorker} worker */
function offer(worker) {
  wasReady.add(worker);
  tell(words.update, { label: words.useNow, run: () => worker.postMessage({ type: USE_NOW }) });
}

/** Brings what is kept up to the version of the site, in the background. @param {URL} root */
async function freshen(root) {
  const note = await readNote(root);
  if (!Object.keys(note.sets).length || savesData() || !navigator.onLine) return;
  const listing = await readListing(root);
  if (listing.build !== note.build) await keepSets(root, listing, note.sets, () => {});
}

function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}
