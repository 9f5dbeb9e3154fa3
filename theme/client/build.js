// Bundles the client into few classic scripts: modules do not load from disk, and the site is also read from there.
// Usage: node theme/client/build.js [folder]
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const client = dirname(fileURLToPath(import.meta.url));
const assets = resolve(client, "../overrides/assets");

/** Members that are nobody else's business; their long names need not travel. */
const OWN = /^_[a-z]/;

/** The Mozilla licence asks that whoever gets the library compiled is told where its source is. */
const NOTICE = "/*! Contains ical.js, MPL-2.0: https://github.com/kewisch/ical.js */";
const STEMMER = "/*! Contains lunr-languages, MPL: https://github.com/MihaiValentin/lunr-languages */";

/** Bundle → what it needs beyond the common options. */
const BUNDLES = {
  ruta: { mangleProps: OWN },
  lista: { mangleProps: OWN },
  costos: { mangleProps: OWN },
  apoyos: { mangleProps: OWN },
  productos: { mangleProps: OWN },
  plataformas: { mangleProps: OWN },
  "mi-ruta": { mangleProps: OWN },
  test: { mangleProps: OWN },
  buscar: { mangleProps: OWN, banner: { js: STEMMER } },
  // checklist/files.js finds the exporter by this name once its script has run.
  exportar: { globalName: "RutaExportar", banner: { js: NOTICE } },
};

const folder = process.argv[2] ? resolve(process.argv[2]) : assets;
for (const [name, options] of Object.entries(BUNDLES)) {
  await build({
    entryPoints: [join(client, "entries", `${name}.js`)],
    outfile: join(folder, `${name}.js`),
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
