// The store on this browser's own storage.
import { store as words } from "../../messages/es.json";
import { emptyRecord, readRecord } from "./record.js";
import { BACKUP, KEY, Store } from "./store.js";

/**
 * @param {() => Date} [now]
 * @param {import("./store.js").Options["read"]} [read]
 * @returns {Store}
 */
export function openStore(now = () => new Date(), read = undefined) {
  return new Store({ storage: () => window.localStorage, now, words, read });
}

/**
 * Calls back when another tab has changed the store. (The browser sends no such event to the tab that wrote.)
 * @param {() => void} listener
 * @param {AbortSignal} signal
 */
export function onOtherTab(listener, signal) {
  window.addEventListener("storage", (event) => {
    // A null key: the other tab emptied the whole storage.
    if (event.key === KEY || event.key === null) listener();
  }, { signal });
  // A page brought back by the Back button heard nothing while it was away.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) listener();
  }, { signal });
}

/**
 * What is stored, for pages that only want to know whether there is something: it mends nothing, so that the page that
 * works with the store can still tell its reader what it had to mend.
 * @returns {import("./record.js").StoreRecord}
 */
export function peek() {
  try {
    return readRecord(window.localStorage.getItem(KEY)).record;
  } catch {
    return emptyRecord();
  }
}

/**
 * Removes all that the site has put on the device, copies of damaged content and records of newer versions too.
 * @param {Store} store
 * @returns {boolean} false where the browser does not let us
 */
export function eraseAll(store) {
  try {
    const box = window.localStorage;
    for (const key of Object.keys(box)) if (key === KEY || key.startsWith(BACKUP)) box.removeItem(key);
  } catch {
    store.forget();
    // Where nothing can be read, nothing was kept either: this visit's memory was all.
    return store.status.state === "memory";
  }
  store.forget();
  return true;
}
