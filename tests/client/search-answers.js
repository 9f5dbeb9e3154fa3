// Asks the browser's search the questions of tests/site/test_search.py.
// Usage: node search-answers.js first.json second.json questions.json answers.json
import { readFileSync, writeFileSync } from "node:fs";
import { Searcher } from "../../theme/client/search/query.js";

const [first, second, questions] = process.argv.slice(2, 5).map((path) => JSON.parse(readFileSync(path, "utf8")));
const searcher = new Searcher(first, second);
writeFileSync(process.argv[5], JSON.stringify(questions.map((one) => searcher.search(one, 10).map(({ id }) => id))));
