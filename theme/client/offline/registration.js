// The service worker: brought in, brought up to date, and a new version told to the reader.
import { offlineMessages as words } from "../../messages/es.json";
import { wantsNothing, wantSomething } from "./forget.js";
import { USE_NOW, VISIT } from "./names.js";
import { tell } from "./notice.js";

const HOUR = 3_600_000;
const TOLD = "ruta:sin-version";

/** @type {WeakSet<ServiceWorker>} Workers that came whole and wait. */
const ready = new WeakSet();
/** Whether the reader asked for the new version in this tab. */
let asked = false;

/**
 * @param {URL} root
 * @param {boolean} wanted the reader asked for something to be kept
 * @returns {Promise<boolean>} whether a worker was there already
 */
export async function register(root, wanted) {
  const container = navigator.serviceWorker;
  if (wanted) await wantSomething();
  // Who saves data and never asked for it gets nothing that was not asked for.
  else if ((await wantsNothing()) || (!container.controller && savesData())) return false;
  const had = Boolean(container.controller);
  const found = await container.register(new URL("servicio.js", root), { updateViaCache: "none" });
  if (watched) return had;
  watched = true;
  if (found.waiting && had) offer(found.waiting);
  if (found.installing) watch(found.installing, had);
  found.addEventListener("updatefound", () => found.installing && watch(found.installing, Boolean(container.controller)));
  lookAgain(found);
  return had;
}
let watched = false;

/** Says what it means for this tab that another worker answers. */
export function followChanges() {
  const container = navigator.serviceWorker;
  let had = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    // The first worker takes over a page of its own version; any later one would answer for another.
    if (!had) container.controller?.postMessage({ type: VISIT, url: location.href.split("#")[0] });
    else if (asked) location.reload();
    // Another tab asked for it: whoever writes here is not interrupted.
    else tell(words.changedElsewhere, { label: words.reload, run: () => location.reload() });
    had = true;
  });
}

export function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}

/** An application on the home screen may stay open for days. @param {ServiceWorkerRegistration} registration */
function lookAgain(registration) {
  let last = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - last < HOUR) return;
    last = performance.now();
    registration.update().catch(() => {});
  });
}

/** @param {ServiceWorker} worker @param {boolean} isUpdate */
function watch(worker, isUpdate) {
  worker.addEventListener("statechange", () => {
    if (!isUpdate) return;
    if (worker.state === "installed") offer(worker);
    // It never came to wait: the network broke, there was no room, or the site changed meanwhile.
    else if (worker.state === "redundant" && !ready.has(worker) && !toldBefore()) tell(words.updateFailed);
  });
}

/** Once a visit is enough: each page tries again. */
function toldBefore() {
  try {
    const told = sessionStorage.getItem(TOLD);
    sessionStorage.setItem(TOLD, "1");
    return Boolean(told);
  } catch {
    return false;
  }
}

/** @param {ServiceWorker} worker */
function offer(worker) {
  ready.add(worker);
  tell(words.update, {
    label: words.useNow,
    run: () => {
      asked = true;
      worker.postMessage({ type: USE_NOW });
    },
  });
}
