// Keeps sets of pages on the device: all of a set or nothing, what was kept before stays until the new is whole.
import { COMING, LISTING, NOTE, SAVED, VISITED } from "./names.js";
import { digest, isFull, keepParts } from "./parts.js";

/** @typedef {{build: string, growth: number, pages: Record<string, [string, number, string]>}} Listing */
/** @typedef {{build: string, sets: Record<string, string[]>}} Note */
/** @typedef {"changed" | "full" | "cut"} Trouble */

/** The set of all pages. */
export const WHOLE = "*";
const AT_ONCE = 4;

/** Says why a set could not be kept. */
export class KeepError extends Error {
  /** @param {Trouble} trouble */
  constructor(trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** @param {URL} root @returns {Promise<Listing>} */
export async function readListing(root) {
  const answer = await fetch(new URL(LISTING, root));
  if (!answer.ok) throw new KeepError("cut");
  return answer.json();
}

/** @param {URL} root @returns {Promise<Note>} */
export async function readNote(root) {
  const found = await caches.match(new URL(NOTE, root).href, { cacheName: SAVED });
  return found ? found.json() : { build: "", sets: {} };
}

/**
 * @param {Listing} listing
 * @param {string[]} urls
 * @returns {number} bytes as they travel
 */
export function bytesOf(listing, urls) {
  return urls.reduce((sum, url) => sum + (listing.pages[url]?.[1] ?? 0), 0);
}

/**
 * As `putInPlace`, one tab at a time.
 * @type {typeof putInPlace}
 */
export function keepSets(...given) {
  return navigator.locks ? navigator.locks.request(SAVED, () => putInPlace(...given)) : putInPlace(...given);
}

/**
 * Downloads a set aside and then puts it in place together with the sets that are there; what was downloaded before the
 * connection broke is not downloaded again.
 * @param {URL} root
 * @param {Listing} listing
 * @param {Record<string, string[]>} sets all sets that are to be there in the end
 * @param {(done: number, all: number) => void} progress
 * @throws {KeepError}
 */
async function putInPlace(root, listing, sets, progress) {
  const aside = COMING + listing.build;
  try {
    const urls = [...new Set(Object.values(sets).flat())].filter((url) => listing.pages[url]);
    for (const name of await caches.keys()) if (name.startsWith(COMING) && name !== aside) await caches.delete(name);
    const coming = await caches.open(aside);
    const saved = await caches.open(SAVED);
    let done = 0;
    const waiting = [...urls];
    const work = async () => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
        await bring(new URL(url, root).href, String(listing.pages[url]?.[0]), coming, saved);
        progress(++done, urls.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const wanted = new Set(urls.map((url) => new URL(url, root).href));
    const visited = await caches.open(VISITED);
    for (const address of wanted) {
      const page = await coming.match(address);
      if (page) {
        await saved.put(address, page);
        // One by one: there need not be room for everything twice.
        await coming.delete(address);
      }
      // A visit under an older version would hide what is kept now.
      await visited.delete(address);
    }
    await saved.put(new URL(NOTE, root).href, new Response(JSON.stringify({ build: listing.build, sets })));
    for (const { url } of await saved.keys()) if (!wanted.has(url) && !url.endsWith(NOTE)) await saved.delete(url);
    await caches.delete(aside);
  } catch (error) {
    if (error instanceof KeepError) throw error;
    // What was cut off goes on where it stopped; where there is no room it must not take any.
    if (isFull(error)) await caches.delete(aside);
    throw new KeepError(isFull(error) ? "full" : "cut");
  }
}

/**
 * @param {string} address
 * @param {string} version
 * @param {Cache} coming
 * @param {Cache} saved
 */
async function bring(address, version, coming, saved) {
  if (await coming.match(address)) return;
  const known = await saved.match(address);
  const kept = known && (await fits(known, version)) ? known : undefined;
  const answer = kept ?? (await fetch(address, { cache: "no-cache" }));
  if (!answer.ok || !(await fits(answer, version))) throw new KeepError("changed");
  if (!(await keepParts(await answer.clone().text(), address))) throw new KeepError("changed");
  await coming.put(address, answer);
}

/** @param {Response} answer @param {string} version */
async function fits(answer, version) {
  return (await digest(await answer.clone().arrayBuffer(), version.length)) === version;
}
