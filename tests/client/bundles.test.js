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

const LIMITS = { "embed/v1/ruta.js": 8192, "incrustado.js": 5120, "incrustar.js": 5120, "ruta.js": 5120, "lista.js": 10240, "mi-ruta.js": 16384, "exportar.js": 30000, "costos.js": 35000, "apoyos.js": 8192, "envios.js": 24000, "plataformas.js": 8192, "productos.js": 8192, "producto-en-ruta.js": 8192, "test.js": 19500, "buscar.js": 22000 };

/** Bundles of our own pages stand together; what other sites load stands in the folder of its version. */
const place = (name) => (name.includes("/") ? name : join("assets", name));

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
    for (const word of ["eval(", "new Function", "innerHTML", "fetch(", "XMLHttpRequest", "document.cookie", "console."]) {
      assert.ok(!text.includes(word), word);
    }
  });
}
