// How long the browser's engine takes for one landed cost; prints one JSON object. Usage: node benchmarks/cost.js
// `known`: every option given, one quote and its alternative. `open`: none given, so the range tries all of them.
import { readFileSync } from "node:fs";
import { Exchange } from "../theme/client/cost/exchange.js";
import { Calculator } from "../theme/client/cost/landed.js";
import { makeParcel } from "../theme/client/cost/parcel.js";

const RUNS = 10_000;
const file = new URL("../tests/cases/schedules/inventada.json", import.meta.url);
const parameters = { "zz-iva": [{ since: "2020-01-01", until: "", value: "0.19" }] };
const setting = { exchange: new Exchange({ ZZD: "3.72", EUR: "0.9265" }), parents: { cafe: "alimentos", alimentos: "bienes" } };
const machine = new Calculator(JSON.parse(readFileSync(file, "utf8")), parameters, setting);

const given = { origin: "us", day: "2026-11-20", currency: "EUR", freight: "20", sector: "cafe", quantities: { kg: "1.5" } };
const options = { channel: "b2c", purpose: "personal", registered: false, origin_proof: false };
const kinds = { known: { ...given, ...options, mode: "courier" }, open: given };

/** Microseconds per calculation, over parcels of different values. */
function measure(base) {
  const start = performance.now();
  for (let run = 0; run < RUNS; run += 1) {
    const { quote } = machine.landed(makeParcel({ ...base, goods: `${60 + (run % 1000)}.${10 + (run % 90)}` }));
    if (!quote?.landed) throw new Error("no quote");
  }
  return Math.round(((performance.now() - start) * 1000) / RUNS);
}

for (const base of Object.values(kinds)) measure(base); // let the compiler warm up
const times = Object.fromEntries(Object.entries(kinds).map(([name, base]) => [name, measure(base)]));
console.log(JSON.stringify({ calculations: RUNS, microseconds: times, node: process.version }));
