// The scripts and style sheets of a page: their addresses hold the hash of their content, so they are kept once for all
// pages and versions, and what does not fit its hash is neither kept nor shown.
import { PARTS } from "./names.js";

const NAMED = /["']([^"']*\bassets\/[\w-]+\.(?:js|css)\?v=([0-9a-f]+))["']/g;

/**
 * @param {string} html
 * @param {string} base the page's address
 * @returns {string[]}
 */
export function partsOf(html, base) {
  return [...new Set([...html.matchAll(NAMED)].map(([, name]) => new URL(String(name), base).href))];
}

/**
 * @param {ArrayBuffer} content
 * @param {number} signs how many signs of the hash
 */
export async function digest(content, signs) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("").slice(0, signs);
}

/**
 * Fetches a part; what the browser kept of another version under this address is asked for anew.
 * @param {string} address
 * @returns {Promise<Response | undefined>} nothing where it is there in another version only
 * @throws {TypeError} without a network
 */
export async function fetchPart(address) {
  const version = new URL(address).searchParams.get("v") ?? "";
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const answer = await fetch(address, { cache });
    if (answer.ok && (await digest(await answer.clone().arrayBuffer(), version.length)) === version) return answer;
  }
  return undefined;
}

/**
 * Keeps the parts of a page.
 * @param {string} html
 * @param {string} base the page's address
 * @returns {Promise<boolean>} false where one of them is there in another version only: then the page is not whole
 */
export async function keepParts(html, base) {
  const cache = await caches.open(PARTS);
  for (const address of partsOf(html, base)) {
    if (await cache.match(address)) continue;
    // What was kept had its hash looked at when it came.
    const answer = (await caches.match(address)) ?? (await fetchPart(address));
    if (!answer) return false;
    await cache.put(address, answer);
  }
  return true;
}

/** Whether the device has no room. @param {unknown} error */
export function isFull(error) {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/**
 * Lets go of parts that no kept page names any more.
 * @param {string[]} stores names of the caches with pages
 */
export async function dropUnusedParts(stores) {
  const used = new Set();
  for (const name of stores) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const text = await (await cache.match(request))?.text();
      for (const part of partsOf(text ?? "", request.url)) used.add(part);
    }
  }
  const cache = await caches.open(PARTS);
  for (const { url } of await cache.keys()) if (!used.has(url)) await cache.delete(url);
}
