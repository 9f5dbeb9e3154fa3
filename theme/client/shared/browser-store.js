// The store on this browser's own storage.
import { store as words } from "../../messages/es.json";
import { KEY, Store } from "./store.js";

/**
 * @param {() => Date} [now]
 * @returns {Store}
 */
export function openStore(now = () => new Date()) {
  return new Store({ storage: () => window.localStorage, now, words });
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
