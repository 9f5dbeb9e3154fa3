// The committed bundles are what the sources give, small enough, and harmless under the site's security policy.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../../", import.meta.url));
const committed = join(root, "theme/overrides");
const fresh = mkdtempSync(join(tmpdir(), "ruta-bundles-"));
after(() => rmSync(fresh, { recursive: true }));
execFileSync(process.execPath, [join(root, "theme/client/build.js"), fresh]);

const LIMITS = { "embed/v1/ruta.js": 8192, "servicio.js": 10240, "incrustado.js": 5120, "incrustar.js": 5120, "ruta.js": 5632, "lista.js": 10752, "mi-ruta.js": 16384, "exportar.js": 30000, "indicadores.js": 22000, "libro.js": 18000, "costos.js": 35200, "apoyos.js": 8192, "envios.js": 24000, "plataformas.js": 8192, "productos.js": 8192, "test.js": 19500, "buscar.js": 26624, "sin-red.js": 4608, "mesa.js": 5120, "plan.js": 12288, "exportar-plan.js": 80000, "al-dia.js": 10240, "avisador.js": 5120, "producto-en-ruta.js": 8192 };

/** Bundles of our own pages stand together; what other sites load stands in the folder of its version. */
const place = (name) => (name.includes("/") || name === "servicio.js" ? name : join("assets", name));

test("the build makes the expected bundles", () => {
  const made = readdirSync(fresh, { recursive: true }).filter((one) => String(one).endsWith(".js"));
  assert.deepEqual(made.sort(), Object.keys(LIMITS).map(place).sort());
});

for (const [name, limit] of Object.entries(LIMITS)) {
  const built = readFileSync(join(fresh, place(name)));

  test(`${name} is the committed one: run "npm run build" after a change`, () => {
    assert.ok(built.equals(readFileSync(join(committed, place(name)))));
  });

  test(`${name} is at most ${limit} bytes over the wire`, () => {
    const size = gzipSync(built, { level: 9 }).length;
    assert.ok(size <= limit, `${size} bytes`);
  });

  test(`${name} runs no text as code, writes no markup, asks the network for nothing, keeps quiet`, () => {
    const text = built.toString();
    const keeps = ["sin-red.js", "servicio.js"].includes(name);
    for (const word of ["eval(", "new Function", "innerHTML", "fetch(", "XMLHttpRequest", "document.cookie", "console."]) {
      // What keeps the site on the device must fetch it; Workbox's logger is there, and silent, in production.
      if (keeps && (word === "fetch(" || word === "console.")) continue;
      assert.ok(!text.includes(word), word);
    }
  });
}
