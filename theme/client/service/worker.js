// What the service worker answers. Tools come from the version that is installed, whole; other pages come from the
// network, and from what was kept of them where it fails.
import { clientsClaim } from "workbox-core";
import { ExpirationPlugin } from "workbox-expiration";
import { matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";
import { COMING, FALLBACK, PARTS, SAVED, USE_NOW, VISIT, VISITED } from "../offline/names.js";
import { dropUnusedParts, fetchPart, isFull, keepParts } from "../offline/parts.js";

/** @typedef {{url: string, revision: string | null, integrity: string}} Entry */
/** @type {any} The worker's own scope; its types cannot stand beside those of a page. */
const worker = self;
/** @type {Entry[]} Written by the build. */
const ENTRIES = /** @type {any} */ (self).__WB_MANIFEST;
const ROOT = new URL("./", worker.location.href);

const MOST_PAGES = 60;
/** Seconds until a page that is kept is shown although the network might still answer. */
const PATIENCE = 3;
/** Milliseconds until a page that is not kept is given up. */
const LAST_PATIENCE = 10_000;
/** Milliseconds until a page is shown without its style, rather than not at all. */
const STYLE_PATIENCE = 4000;
const FAULT = 500;

/** Assets by their address without a version, for scripts that know no other. */
const versioned = new Map(ENTRIES.map(({ url }) => [new URL(url.split("?")[0] ?? "", ROOT).pathname, new URL(url, ROOT)]));

precacheAndRoute(ENTRIES, {
  directoryIndex: "",
  urlManipulation: ({ url }) => {
    const found = url.search ? undefined : versioned.get(url.pathname) ?? versioned.get(`${url.pathname}/`);
    return found ? [found] : [];
  },
});
// A page that was kept under an older version finds its own script and style here, never those of now.
registerRoute(
  ({ url }) => url.pathname.startsWith(`${ROOT.pathname}assets/`) && url.searchParams.has("v"),
  async ({ request }) => (await caches.match(request, { cacheName: PARTS })) ?? part(request),
);

/** The part of this very version, or none: a page reads well without its script, not with another's. @param {Request} request */
async function part({ url, destination }) {
  const coming = fetchPart(url).then((found) => found ?? Response.error());
  // Nothing of a page is shown while the browser waits for its style.
  return destination === "style" ? Promise.race([coming, late(STYLE_PATIENCE, () => Response.error())]) : coming;
}

/** @template T @param {number} time milliseconds @param {() => T} make @returns {Promise<T>} */
function late(time, make) {
  return new Promise((resolve) => setTimeout(() => resolve(make()), time));
}

// A chapter of the nomenclature comes out of the file with all of them, which is of the same version as the tools.
registerRoute(
  ({ url }) => url.pathname.startsWith(`${ROOT.pathname}assets/sa/`),
  async ({ request }) => (await matchPrecache(new URL("assets/sa/todo.js", ROOT).href)) ?? fetch(request),
);

const pages = new NetworkFirst({
  cacheName: VISITED,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    {
      // What asks for a page asks for it without what a link adds.
      cacheKeyWillBeUsed: async ({ request }) => plain(request.url),
      // A site that is down is no answer; and where a copy is kept, a page only counts with all that it needs.
      fetchDidSucceed: async ({ request, response }) => {
        if (response.status >= FAULT) throw new Error(String(response.status));
        if ((await kept(request.url)) && isPage(response) && !(await isThere(response))) throw new Error("mixed");
        return response;
      },
      cacheWillUpdate: async ({ response }) => ((await isWholePage(response)) ? response : null),
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? (await caches.match(plain(request.url), { cacheName: SAVED })),
    },
    new ExpirationPlugin({ maxEntries: MOST_PAGES, purgeOnQuotaError: true }),
  ],
});

/** @param {string} address */
function plain(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** @param {string} address */
async function kept(address) {
  const found = await Promise.all([VISITED, SAVED].map((cacheName) => caches.match(plain(address), { cacheName })));
  return found.find(Boolean);
}

/** @param {Response} response */
function isPage(response) {
  const came = response.status === 200 && !response.redirected && response.type === "basic";
  return came && Boolean(response.headers.get("Content-Type")?.startsWith("text/html"));
}

/** Whether all that a page needs is there; without room to keep it, it still is. @param {Response} response */
async function isThere(response) {
  try {
    return await keepParts(await response.clone().text(), response.url);
  } catch (error) {
    if (isFull(error)) return true;
    throw error;
  }
}

/** @param {Response} response */
async function isWholePage(response) {
  if (!isPage(response)) return false;
  try {
    return await keepParts(await response.clone().text(), response.url);
  } catch {
    return false; // without room or network it is only not kept
  }
}

/** @param {{request: Request, event: any}} asked */
async function page({ request, event }) {
  try {
    return await Promise.race([pages.handle({ request, event }), late(LAST_PATIENCE, () => elsewhere(request.url))]);
  } catch {
    return elsewhere(request.url);
  }
}

/** Leads to the page that says what there is; its links only hold at its own address. @param {string} address */
function elsewhere(address) {
  const wanted = address.slice(ROOT.href.length);
  return Response.redirect(`${ROOT.href}${FALLBACK}#${new URLSearchParams({ de: wanted })}`, 302);
}

/** Files to save, the frames of other sites and the editor: none of them is a page to read. */
const NO_PAGES = new RegExp(`^${ROOT.pathname}(admin|api|calendario|descargas|embed|novedades)/`);
registerRoute(new NavigationRoute((/** @type {any} */ asked) => page(asked), { denylist: [NO_PAGES] }));

worker.addEventListener("message", (/** @type {any} */ event) => {
  const { type, url } = event.data ?? {};
  if (type === USE_NOW) worker.skipWaiting();
  // The page that brought the worker was loaded before it.
  else if (type === VISIT) event.waitUntil(pages.handle({ request: new Request(url), event }).catch(() => undefined));
});
/** A download that goes on in a page needs its parts too. */
async function tidy() {
  const coming = (await caches.keys()).filter((name) => name.startsWith(COMING));
  await dropUnusedParts([VISITED, SAVED, ...coming]);
}
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(tidy()));
clientsClaim();
