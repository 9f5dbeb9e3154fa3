// What the service worker and the pages call the things that they share.

/** Pages as they were visited; bounded, and the first to go when there is no room. */
export const VISITED = "ruta-paginas";
/** Pages that the reader asked to keep; only the reader removes them. */
export const SAVED = "ruta-guardado";
/** Scripts and style sheets of kept pages, each under an address that holds the hash of its content. */
export const PARTS = "ruta-recursos";
/** A download that is under way; its name goes on with the build. */
export const COMING = "ruta-bajando:";
/** There is no more to this one than its name: the reader wants nothing kept. */
export const NOTHING = "ruta-nada";
/** Where SAVED notes which sets it holds: `{build, sets: {name: urls}}`. Relative to the site's root. */
export const NOTE = "sin-red/guardado.json";
/** All pages with their versions: `{build, growth, pages: {url: [version, bytes, title]}}`. */
export const LISTING = "assets/sin-red.json";
/** The page that stands in for those that are not there. */
export const FALLBACK = "sin-red/";
/** Messages to the service worker. */
export const USE_NOW = "use-now";
export const VISIT = "visit";
