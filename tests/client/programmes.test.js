// The list of programmes: what filters leave, what is said of each, and what the device knows of the firm.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { closingTasks } from "../../theme/client/checklist/gaps.js";
import { count, NO_FILTERS, saysSomething, sift } from "../../theme/client/programmes/filter.js";
import { knownFirm, lastAnswers } from "../../theme/client/shared/firm.js";
import { sayVerdict } from "../../theme/client/programmes/say.js";
import { filterState, readFilters } from "../../theme/client/shared/filters.js";
import { fold } from "../../theme/client/shared/fold.js";
import { emptyRecord } from "../../theme/client/shared/record.js";
import { joined } from "../../theme/client/shared/words.js";

const words = JSON.parse(readFileSync(new URL("../../theme/messages/es.json", import.meta.url), "utf8")).programmesMessages;
const entry = (id, text, offer) => ({ id, text: fold(text), offer: { state: "running", kinds: [], stages: [], ...offer } });
const LIST = [
  entry("feria", "Feria de la Innovación, Perú", { countries: ["pe"], kinds: ["fair"], stages: ["mercado"], sizes: ["micro"] }),
  entry("credito", "Crédito exportador", { countries: ["pe"], kinds: ["financing"], stages: ["precio"], sizes: ["mediana"] }),
  entry("curso", "Curso de comercio exterior", { countries: ["cl"], kinds: ["training"], gaps: ["costo"], segments: ["rojo"] }),
  entry("mujeres", "Ella exporta", { women_led: true, kinds: ["training"], stages: ["mercado"] }),
  entry("viejo", "El de antes", { state: "closed", countries: ["pe"] }),
  entry("otro-nombre", "El de otro nombre", { state: "renamed", replaced_by: "feria" }),
];
const left = (filters) => {
  const found = sift(LIST, { ...NO_FILTERS, ...filters }, {});
  return LIST.filter((_, index) => found[index].shown).map(({ id }) => id);
};

test("without filters all are left, the closed ones too", () => {
  assert.deepEqual(left({}), LIST.map(({ id }) => id));
});

for (const [name, filters, expected] of [
  ["a country, with what serves any country", { pais: "cl" }, ["curso", "mujeres", "otro-nombre"]],
  ["a stage", { etapa: "precio" }, ["credito"]],
  ["a kind", { tipo: "training" }, ["curso", "mujeres"]],
  ["a gap", { brecha: "costo" }, ["curso"]],
  ["a result of the test, with those of which it is not known", { segmento: "verde" },
    ["feria", "credito", "mujeres", "viejo", "otro-nombre"]],
  ["only those for women", { mujeres: "solo" }, ["mujeres"]],
  ["not led by women", { mujeres: "no", tipo: "training" }, ["curso"]],
  ["a size: what is for others is left out", { tamano: "micro", pais: "pe" }, ["feria", "mujeres", "viejo", "otro-nombre"]],
  ["and shown when the reader asks why", { tamano: "micro", pais: "pe", no: "1" },
    ["feria", "credito", "mujeres", "viejo", "otro-nombre"]],
  ["hide what is no more", { ocultar: "1" }, ["feria", "credito", "curso", "mujeres"]],
  ["words without accents or case", { texto: "CREDITO" }, ["credito"]],
  ["words in any order, and the start of one", { texto: "peru innova" }, ["feria"]],
  ["words with accents", { texto: "innovación" }, ["feria"]],
  ["words that no card has", { texto: "xyz" }, []],
]) {
  test(`filter: ${name}`, () => assert.deepEqual(left(filters), expected));
}

test("what was found is counted, and what is closed is neither apt nor refused", () => {
  const filters = { ...NO_FILTERS, pais: "pe", tamano: "micro" };
  const found = sift(LIST, filters, {});
  assert.deepEqual(count(found), { shown: 4, fits: 1, maybe: 2, closed: 1, refused: 1 });
  assert.equal(count(sift(LIST, { ...filters, no: "1" }, {})).shown, 5);
});

test("an address says the filters and is read back; what it says beyond that is told and not used", () => {
  const filters = { ...NO_FILTERS, pais: "pe", texto: "crédito", ocultar: "1" };
  const offered = { pais: ["", "pe"], ocultar: ["", "1"] };
  assert.deepEqual(readFilters(NO_FILTERS, Object.entries(filterState(filters)), offered), { filters, ignored: [] });
  assert.deepEqual(readFilters(NO_FILTERS, [["pais", "xx"], ["ropa", "1"], ["__proto__", "1"], ["texto", "a"]], offered), {
    filters: { ...NO_FILTERS, texto: "a" }, ignored: ["pais=xx", "ropa=1", "__proto__=1"],
  });
  assert.deepEqual(filterState(NO_FILTERS), { ver: "todos" });
  assert.deepEqual(readFilters(NO_FILTERS, [["ver", "todos"]], offered), { filters: NO_FILTERS, ignored: [] });
});

test("a stage or a word says nothing of the firm; a country does", () => {
  assert.equal(saysSomething({ ...NO_FILTERS, etapa: "mercado", texto: "x", ocultar: "1" }), false);
  assert.equal(saysSomething({ ...NO_FILTERS, pais: "pe" }), true);
});

test("an answer says why", () => {
  const names = { pe: "Perú", cl: "Chile", nuevo: "El nuevo", rojo: "rojo", amarillo: "amarillo" };
  const say = (answer, ...reasons) => sayVerdict({ answer, reasons: reasons.map(([code, ...of]) => ({ code, of })) }, names, words);
  assert.deepEqual(say("fits"), { title: "Calza contigo", text: "" });
  assert.deepEqual(say("no", ["country", "pe"], ["size", "micro", "pequena"]), {
    title: "No es para ti",
    text: "Porque es para empresas de Perú y es solo para microempresas y pequeñas empresas.",
  });
  assert.equal(say("no", ["closed"]).text, "Porque ya no existe.");
  assert.equal(say("no", ["closed", "nuevo"]).text, "Porque ya no existe; lo reemplazó «El nuevo».");
  assert.equal(say("maybe", ["renamed", "nuevo"]).text, "Confirma: su nombre nuevo, «El nuevo».");
  assert.equal(say("maybe", ["state"], ["segment", "rojo", "amarillo"]).text,
    "Confirma: si sigue abierto; si te conviene ahora: sirve más con resultado rojo y amarillo.");
  assert.equal(say("maybe", ["segment"]).text, "Confirma: si te conviene ahora.");
  assert.equal(say("maybe", ["check", "Pregunta en Fosis qué te piden."]).text, "Pregunta en Fosis qué te piden.");
  assert.equal(say("maybe", ["state"], ["check", "Confirma que tienes RUC."]).text,
    "Confirma: si sigue abierto. Confirma que tienes RUC.");
});

test("every reason has its words", () => {
  const codes = readFileSync(new URL("../../generator/derive/eligibility.py", import.meta.url), "utf8");
  const named = new Set([...codes.matchAll(/(?:Reason\(|^\s+\()"(\w+)"/gm)].map((one) => one[1]));
  assert.ok(named.size >= 11, [...named].join());
  for (const code of named) assert.ok(code === "check" || code in words.against || code in words.doubts, code);
});

test("a list is written as Spanish has it", () => {
  assert.equal(joined(["Perú"], " y "), "Perú");
  assert.equal(joined(["a", "b", "c"], " y "), "a, b y c");
  assert.equal(joined(["animación", "ilustración"], " y "), "animación e ilustración");
  assert.equal(joined(["siete", "ocho"], " o "), "siete u ocho");
});

test("what the device knows of the firm is read with care", () => {
  const nothing = { country: "", size: "", sector: "", experience: "", segment: "" };
  assert.deepEqual(knownFirm(emptyRecord()), nothing);
  for (const potential of [null, 3, [], { profile: [], history: {} }, { profile: { size: 1 }, history: [null] }]) {
    assert.deepEqual(knownFirm({ ...emptyRecord(), potential }), nothing);
  }
  const potential = {
    profile: { country: "cl", size: "micro", experience: "none" },
    answers: { bienes: { precio: "no", otro: 7 }, servicios: { precio: "si" } },
    history: [{ variant: "servicios", segment: "verde" }, { variant: "bienes", segment: "rojo" }],
  };
  const record = { ...emptyRecord(), choices: { origin: "pe", sector: "alimentos" }, potential };
  assert.deepEqual(knownFirm(record), { country: "pe", size: "micro", sector: "alimentos", experience: "none", segment: "rojo" });
  assert.deepEqual(lastAnswers(record), { precio: "no", otro: "" });
  assert.deepEqual(lastAnswers({ ...record, potential: { ...potential, history: [] } }), {});
});

test("tasks that close what is lacking, each with all it closes", () => {
  const data = {
    weak: { precio: ["costo", ["no", "casi"]], envio: ["logistica", ["no"]], marca: ["marca", ["no"]] },
    gaps: { costo: ["Tu costo", ["calcular", "comparar"]], logistica: ["Tu envío", ["comparar"]], marca: ["Marca", ["x"]] },
  };
  assert.deepEqual([...closingTasks(data, { precio: "casi", envio: "no", marca: "si" })], [
    ["calcular", ["Tu costo"]], ["comparar", ["Tu costo", "Tu envío"]],
  ]);
  assert.equal(closingTasks(data, {}).size, 0);
});
