// Takes back what was kept for reading off line; the reader's progress lies elsewhere and stays.
import { COMING, NOTHING, PARTS, SAVED, VISITED } from "./names.js";
import { dropUnusedParts } from "./parts.js";

/** What shows where somebody has been; what was asked to be kept stays. */
export async function forgetVisits() {
  await caches.delete(VISITED);
  await dropUnusedParts([SAVED]);
}

/**
 * Everything, the tools and the worker too, and nothing is kept from now on until the reader asks for it.
 * @param {URL} root
 */
export async function forgetAll(root) {
  await caches.open(NOTHING);
  for (const one of await navigator.serviceWorker.getRegistrations()) if (one.scope === root.href) await one.unregister();
  for (const name of await caches.keys()) {
    const ours = [VISITED, SAVED, PARTS].includes(name) || name.startsWith(COMING);
    if (ours || (name.includes("precache") && name.endsWith(root.href))) await caches.delete(name);
  }
}

/** @returns {Promise<boolean>} */
export function wantsNothing() {
  return caches.has(NOTHING);
}

export function wantSomething() {
  return caches.delete(NOTHING);
}
