// Puts the editor into a built site: node publish.js ../../site
// Sveltia CMS from its npm package, as it is but for the addresses of its fonts: they are served from here, never
// from a CDN. The forms themselves are written by `ruta admin site/admin`.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2] ?? join(here, "../../site"));
const cms = join(here, "node_modules/@sveltia/cms");
const admin = join(site, "admin");

/** What the program asks a CDN for, and the file of the package that is the same. */
const FONTS = [
  ["material-symbols-outlined", /^material-symbols-outlined-.*\.woff2$/u],
  ["source-sans", /^source-sans-3-.*\.woff2$/u],
  ["noto-mono", /^noto-mono-.*\.woff2$/u],
];

mkdirSync(join(admin, "fonts"), { recursive: true });
let program = readFileSync(join(cms, "dist/sveltia-cms.js"), "utf8");
const assets = readdirSync(join(cms, "npm/assets"));
for (const [name, pattern] of FONTS) {
  const file = assets.find((one) => pattern.test(one));
  const address = new RegExp(`https://cdn\\.jsdelivr\\.net/fontsource/fonts/${name}[^)"'\`]*?\\.woff2`, "gu");
  if (!file || !address.test(program)) throw new Error(`Sveltia CMS has changed how it loads ${name}: mend publish.js`);
  program = program.replaceAll(address, `fonts/${name}.woff2`);
  cpSync(join(cms, "npm/assets", file), join(admin, "fonts", `${name}.woff2`));
}
// its words and its own description, which it asks for at its version's address
const CDN = "`https://unpkg.com/@sveltia/cms`";
if (!program.includes(CDN)) throw new Error("Sveltia CMS has changed where its words come from: mend publish.js");
program = program.replaceAll(CDN, "`cms`");
const { name: packageName, version, dependencies } = JSON.parse(readFileSync(join(cms, "package.json"), "utf8"));
for (const file of readdirSync(join(cms, "locales")).filter((one) => /^(es|en)/u.test(one))) {
  cpSync(join(cms, "locales", file), join(admin, `cms@${version}`, "locales", file));
}
mkdirSync(join(admin, "cms"), { recursive: true });
writeFileSync(join(admin, "cms/package.json"), JSON.stringify({ name: packageName, version }));
// the library of its own that fields.js brings into play
const LIBRARIES = "`https://unpkg.com/${e}`";
if (!program.includes(LIBRARIES)) throw new Error("Sveltia CMS has changed how it loads libraries: mend publish.js");
program = program.replaceAll(LIBRARIES, "`./npm/${e}`");
const asked = dependencies.immutable.replace(/^\D/u, "");
cpSync(
  join(here, "node_modules/immutable/dist/immutable.es.js"),
  join(admin, `npm/immutable@${asked}/dist/immutable.es.js`),
);
if (program.includes("cdn.jsdelivr.net")) throw new Error("Sveltia CMS asks a CDN for more than fonts: mend publish.js");
// the map would be three times the program, and nobody here debugs it
writeFileSync(join(admin, "sveltia-cms.js"), program.replace(/\n\/\/# sourceMappingURL=.*\s*$/u, "\n"));
for (const name of readdirSync(join(cms, "dist/chunks")).filter((one) => one.endsWith(".js"))) {
  cpSync(join(cms, "dist/chunks", name), join(admin, "chunks", name));
}
cpSync(join(cms, "LICENSE.txt"), join(admin, "LICENSE-sveltia-cms.txt"));
for (const name of ["index.html", "fields.js"]) cpSync(join(here, name), join(admin, name));
