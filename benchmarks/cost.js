// How long the browser's engine takes for one landed cost; prints one JSON object. Usage: node benchmarks/cost.js [site]
// `known`: every option given, one quote and its alternative. `open`: none given, so the range tries all of them.
// With the folder of a built site also the real schedules: all of them compared, and the slowest destination alone.
import { readFileSync } from "node:fs";
import { CostData } from "../theme/client/calculator/data.js";
import { Exchange } from "../theme/client/cost/exchange.js";
import { Calculator } from "../theme/client/cost/landed.js";
import { makeParcel } from "../theme/client/cost/parcel.js";

const RUNS = 10_000;
const file = new URL("../tests/cases/schedules/inventada.json", import.meta.url);
const parameters = { "zz-iva": [{ since: "2020-01-01", until: "", value: "0.19" }] };
const setting = { exchange: new Exchange({ ZZD: "3.72", EUR: "0.9265" }), parents: { cafe: "alimentos", alimentos: "bienes" } };
const machine = new Calculator(JSON.parse(readFileSync(file, "utf8")), parameters, setting);

const given = { origin: "us", day: "2026-11-20", currency: "EUR", freight: "20", sector: "cafe", quantities: { kg: "1.5" } };
const options = { channel: "b2c", purpose: "personal", registered: false, origin_proof: false, mode: "courier" };
const kinds = { known: { ...given, ...options }, open: given };

/** Microseconds per run, over parcels of different values. */
function measure(base, work, runs = RUNS) {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) work(makeParcel({ ...base, goods: `${60 + (run % 1000)}.${10 + (run % 90)}` }));
  return Math.round(((performance.now() - start) * 1000) / runs);
}

/** Twice: the first time lets the compiler warm up. */
function settled(base, work, runs) {
  measure(base, work, runs);
  return measure(base, work, runs);
}

function one(parcel) {
  if (!machine.landed(parcel).quote?.landed) throw new Error("no quote");
}

/** The schedules as the calculator's page carries them. */
function real(site) {
  const [, text] = readFileSync(`${site}/costos/index.html`, "utf8").match(/data-role="data">(.*?)<\/script>/s);
  const data = new CostData(JSON.parse(text));
  const parcel = { origin: "pe", day: data.packed.since, currency: "USD", freight: "20" };
  const alone = (country) => settled(parcel, (given) => data.calculator(country, data.packed.rates).landed(given), RUNS / 10);
  const all = (given) => data.destinations.forEach((country) => data.calculator(country, data.packed.rates).landed(given));
  const slowest = data.destinations.map((country) => [country, alone(country)]).sort((a, b) => b[1] - a[1])[0];
  const compared = { known: settled({ ...parcel, ...options }, all, RUNS / 100), open: settled(parcel, all, RUNS / 100) };
  return { destinations: data.destinations.length, compared, slowest: Object.fromEntries([slowest]) };
}

const microseconds = Object.fromEntries(Object.entries(kinds).map(([name, base]) => [name, settled(base, one)]));
const site = process.argv[2] ? { real: real(process.argv[2]) } : {};
console.log(JSON.stringify({ calculations: RUNS, microseconds, ...site, node: process.version }));
