// What the browser's engine makes of the data that a page carries, in the form of tests/cases/cost.json.
// Usage: node tests/client/page-answers.js data.json questions.json answers.json (tests/site/test_cost_data.py compares)
import { readFileSync, writeFileSync } from "node:fs";
import { CostData } from "../../theme/client/calculator/data.js";
import { makeParcel } from "../../theme/client/cost/parcel.js";
import { answerOf } from "./cost-answers.js";

const [, , page, from, to] = process.argv;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const data = new CostData(read(page));

function answer({ country, parcel }) {
  try {
    return answerOf(data.calculator(country, data.packed.rates).landed(makeParcel(parcel)));
  } catch (error) {
    return { error: error.constructor.name };
  }
}

writeFileSync(to, JSON.stringify(read(from).map(answer)));
