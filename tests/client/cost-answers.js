// The browser's landed cost in the form of tests/cases/cost.json.
// Usage: node tests/client/cost-answers.js questions.json answers.json (tests/unit/test_cost_twins.py compares them)
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Exchange } from "../../theme/client/cost/exchange.js";
import { Calculator } from "../../theme/client/cost/landed.js";
import { Decimal } from "../../theme/client/cost/number.js";
import { makeParcel } from "../../theme/client/cost/parcel.js";

export const folder = new URL("../cases/", import.meta.url);

export function scheduleOf({ schedule, schedule_file: file }) {
  return file ? JSON.parse(readFileSync(new URL(file, folder), "utf8")) : schedule;
}

export function calculatorOf(one) {
  const setting = { exchange: new Exchange(one.rates ?? {}), parents: one.parents ?? {} };
  return new Calculator(scheduleOf(one), one.parameters ?? {}, setting);
}

/** A number, the two that it lies between, or null where it cannot be known. */
export function amount(span) {
  if (!span) return null;
  return span.exact ? plain(span.exact) : { min: plain(span.low), max: plain(span.high) };
}

/** 20 and 20.00 are the same amount. */
export function plain(number) {
  return new Decimal(number).plus(0).toFixed();
}

export function answerOf({ quote, closed, range, alternatives, unknown }) {
  return {
    available: quote !== null,
    regime: (quote ? quote.regime : closed)?.id ?? null,
    lines: (quote?.lines ?? []).map(({ line, charged }) => ({ id: line.id, amount: amount(charged.amount) })),
    charges_total: amount(quote?.charges),
    landed_total: amount(quote?.landed),
    range: amount(range),
    alternatives: alternatives.map((one) => ({ id: one.regime.id, landed_total: amount(one.landed) })),
    unknown,
  };
}

/** An answer for each parcel, or the kind of error: both sides refuse the same inputs. */
export function answers(one) {
  const machine = calculatorOf(one);
  return one.parcels.map(({ parcel, scenario }) => {
    try {
      return answerOf(machine.landed(makeParcel(parcel), scenario));
    } catch (error) {
      return { error: error.constructor.name };
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , from, to] = process.argv;
  writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, "utf8")).map(answers)));
}
