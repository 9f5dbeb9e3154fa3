// Shows the way back to what the reader has begun: in the header of every page, and on the home page in words.
import { continue as words } from "../../messages/es.json";
import { holdsSomething } from "../mine/held.js";
import { peek } from "../shared/browser-store.js";
import { fill, plural } from "../shared/words.js";
import { lastThing } from "./last.js";

/** @param {Document} document */
export function offerToResume(document) {
  const record = peek();
  const link = document.querySelector('[data-role="mine-link"]');
  if (link instanceof HTMLElement) link.hidden = !holdsSomething(record);
  const block = document.querySelector("ruta-continue");
  const target = block?.querySelector("a");
  if (!(block instanceof HTMLElement) || !target) return;
  const routes = readRoutes(document);
  const last = lastThing(record, (id) => routes.has(id));
  block.hidden = !last;
  if (!last) return;
  const { title, note } = last.kind === "route"
    ? { title: fill(words.route, { route: routeName(document, last.route) }), note: fill(plural(words.done, last.done), { n: last.done }) }
    : { title: words[last.kind], note: last.kind === "test" ? words.testNote : words.otherNote };
  if (last.kind === "route") target.href = routes.get(last.route) ?? target.href;
  const [first, second] = [target.querySelector("b"), target.querySelector("span")];
  if (first) first.textContent = title;
  if (second) second.textContent = note;
}

/**
 * The picker's own list: route → address from this page.
 * @param {Document} document
 * @returns {Map<string, string>}
 */
function readRoutes(document) {
  try {
    const text = document.querySelector('ruta-picker [data-role="routes"]')?.textContent;
    return new Map(Object.entries(JSON.parse(text || "{}")));
  } catch {
    return new Map();
  }
}

/**
 * @param {Document} document
 * @param {string} route
 * @returns {string} «Perú → Colombia», in the words of the picker's form
 */
function routeName(document, route) {
  const name = (/** @type {string} */ field, /** @type {string | undefined} */ id) =>
    document.querySelector(`ruta-picker [name="${field}"] [value="${id}"]`)?.textContent ?? "";
  const [origin, destination] = route.split("-");
  return fill(words.title, { origin: name("origen", origin), destination: name("destino", destination) });
}
