// What a reader does with a result: a link, a file, paper, or nothing left behind.
import { make } from "../calculator/dom.js";
import { ask } from "../checklist/dialog.js";
import { download } from "../checklist/files.js";
import { forget } from "../shared/potential-store.js";
import { fill } from "../shared/words.js";
import { asCsv, asJson } from "./export.js";
import { pack, SHARE } from "./share.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {typeof import("../../messages/es.json").quiz} Words */
/** @typedef {import("./export.js").Taken} Taken */
/**
 * @typedef {object} Host
 * @property {Page} page
 * @property {Words} words
 * @property {import("../shared/store.js").Store} store
 * @property {import("../checklist/status.js").StatusLine} status
 * @property {() => Taken} taken
 * @property {() => void} restart
 */

/** @param {Words} words @param {boolean} shared @returns {HTMLElement} */
export function toolBar(words, shared) {
  const said = words.result;
  const button = (/** @type {string} */ action, /** @type {string} */ text) => make("button", { type: "button", "data-action": action }, text);
  return make("div.tools", {},
    make("b", {}, said.tools),
    button("share", said.share), button("print", said.print), button("json", said.json), button("csv", said.csv),
    shared ? "" : button("change", said.change),
    shared ? "" : button("clear", said.clear),
    make("p.rests", { "data-role": "sharing" }, said.shareWarning));
}

export class Tools {
  /** @param {Host} host */
  constructor(host) {
    this._host = host;
  }

  /** @param {string} action @returns {boolean} whether it was one of these */
  run(action) {
    const known = {
      share: () => this._share(),
      print: () => window.print(),
      json: () => this._json(),
      csv: () => this._csv(),
      clear: () => this._clear(),
    };
    if (!Object.hasOwn(known, action)) return false;
    void known[/** @type {keyof typeof known} */ (action)]();
    return true;
  }

  async _share() {
    const { page, status, words, taken } = this._host;
    const { answers, profile, day } = taken();
    const address = `${pageAddress()}#${SHARE}=${pack(page.shareForm(), { answers, profile, day })}`;
    try {
      await navigator.clipboard.writeText(address);
      status.say(words.result.copied);
    } catch {
      // No clipboard from here: the reader's own keys do it.
      const field = make("input", { type: "text", readonly: "", id: "enlace", value: address });
      const label = make("label", { for: "enlace" }, words.result.copyYourself);
      this._host.page.root.querySelector('[data-role="sharing"]')?.replaceChildren(label, field);
      /** @type {HTMLInputElement} */ (field).focus();
      /** @type {HTMLInputElement} */ (field).select();
    }
  }

  _json() {
    this._save("json", asJson(this._host.taken()), "application/json");
  }

  _csv() {
    const { page, words, taken } = this._host;
    const rows = page.data.test.questions.filter((one) => one.variants.includes(page.variant)).map((one) => ({
      id: one.id,
      title: page.question(one.id),
      dimension: page.dimension(one.dimension),
      gap: page.copy(`[data-gap="${one.gap}"] h3`)?.textContent ?? "",
      points: Object.fromEntries(one.options.map(({ id, points }) => [id, points])),
      labels: Object.fromEntries(one.options.map(({ id }) => [id, page.label(one.id, id)])),
    }));
    this._save("csv", asCsv(taken(), rows, { ...words.file, segments: words.segments }), "text/csv;charset=utf-8");
  }

  /** @param {string} ending @param {string} text @param {string} type */
  _save(ending, text, type) {
    const { page, status, words, taken } = this._host;
    const file = `test-${page.variant}-${taken().day}.${ending}`;
    download(file, text, type);
    status.say(fill(words.result.saved, { file }));
  }

  async _clear() {
    const { page, store, status, words, restart } = this._host;
    const { title, body, confirm, done } = words.clear;
    if (!(await ask({ title, body, confirm, cancel: words.cancel }))) return;
    store.update(forget(page.variant));
    restart();
    status.say(done);
  }
}

/** @returns {string} from disk the published page's: the path of a reader's folder is nobody else's business */
function pageAddress() {
  const { protocol, origin, pathname } = window.location;
  if (protocol.startsWith("http")) return origin + pathname;
  return document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
}
