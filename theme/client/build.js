// Bundles the client into few classic scripts: modules do not load from disk, and the site is also read from there.
// Usage: node theme/client/build.js [folder]
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const client = dirname(fileURLToPath(import.meta.url));
const overrides = resolve(client, "../overrides");

/** Members that are nobody else's business; their long names need not travel. */
const OWN = /^_[a-z]/;

/** The Mozilla licence asks that whoever gets the library compiled is told where its source is. */
const NOTICE = "/*! Contains ical.js, MPL-2.0: https://github.com/kewisch/ical.js */";
const STEMMER = "/*! Contains lunr-languages, MPL: https://github.com/MihaiValentin/lunr-languages */";

const WORKBOX = "/*! Contains Workbox, MIT, Copyright 2018 Google LLC: https://github.com/GoogleChrome/workbox */";

/** Bundle → what it needs beyond the common options. */
const BUNDLES = {
  ruta: { mangleProps: OWN },
  lista: { mangleProps: OWN },
  costos: { mangleProps: OWN },
  apoyos: { mangleProps: OWN },
  envios: { mangleProps: OWN },
  plataformas: { mangleProps: OWN },
  productos: { mangleProps: OWN },
  "producto-en-ruta": { mangleProps: OWN },
  "mi-ruta": { mangleProps: OWN },
  // papaparse can fetch files and warn on the console; ours are read here, and nothing is fetched
  indicadores: { mangleProps: OWN, define: { XMLHttpRequest: "undefined" }, drop: ["console"] },
  test: { mangleProps: OWN },
  "al-dia": { mangleProps: OWN },
  avisador: { mangleProps: OWN },
  // lunr warns on the console of what it finds odd; nobody reads it there
  buscar: { mangleProps: OWN, banner: { js: STEMMER }, drop: ["console"] },
  incrustado: { mangleProps: OWN },
  incrustar: { mangleProps: OWN },
  "sin-red": { mangleProps: OWN },
  // checklist/files.js finds the exporter by this name once its script has run.
  // indicators/element.js finds the reader of workbooks by this name once its script has run.
  libro: { globalName: "RutaLibro", drop: ["console"] },
  exportar: { globalName: "RutaExportar", banner: { js: NOTICE } },
  mesa: { mangleProps: OWN },
  plan: { mangleProps: OWN },
  // plan/tools.js finds it by this name; what the library warns of is nobody's to read
  "exportar-plan": { globalName: "RutaPlan", drop: ["console"] },
};

/** What other sites load stands in a folder of its version, and a released one gives the same bytes for ever. */
const LOADERS = { "embed/v1/ruta": "incrustar-v1" };

/** Not among the assets: a service worker answers for the folder that it stands in, and below. */
const WORKER = { banner: { js: WORKBOX }, define: { "process.env.NODE_ENV": '"production"' } };

const folder = process.argv[2] ? resolve(process.argv[2]) : overrides;
/** @type {[string, string, object][]} entry, file, options */
const all = [
  ...Object.entries(BUNDLES).map(([name, options]) => [name, `assets/${name}`, options]),
  ...Object.entries(LOADERS).map(([file, name]) => [name, file, { mangleProps: OWN }]),
  ["servicio", "servicio", WORKER],
];
for (const [name, file, options] of all) {
  await build({
    entryPoints: [join(client, "entries", `${name}.js`)],
    outfile: join(folder, `${file}.js`),
    bundle: true,
    format: "iife",
    minify: true,
    // What phones of 2021 understand. A browser older than that keeps the server's page.
    target: "es2020",
    charset: "utf8",
    logLevel: "warning",
    ...options,
  });
}
