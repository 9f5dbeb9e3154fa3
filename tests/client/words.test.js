import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../theme/client/shared/words.js";

test("a name that comes with its article grows together with «a» and «de»", () => {
  assert.equal(fill("De {a} a {b}", { a: "Perú", b: "el Reino Unido" }), "De Perú al Reino Unido");
  assert.equal(fill("De {a}", { a: "el Reino Unido" }), "Del Reino Unido");
  assert.equal(fill("página de {a}", { a: "el Reino Unido" }), "página del Reino Unido");
  assert.equal(fill("en {a}", { a: "la Unión Europea" }), "en la Unión Europea");
  assert.equal(fill("pregunta a el que envía"), "pregunta a el que envía");
});

test("a name without a value stays as it is", () => assert.equal(fill("hola {nadie}"), "hola {nadie}"));
