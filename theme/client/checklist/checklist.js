// Brings a checklist's parts together: the store and the address on one side, the markup on the other.
import { checklist as words } from "../../messages/es.json";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { emptyRoute, setChoices, setEntry, setRoute } from "../shared/record.js";
import { makeContext } from "../shared/when.js";
import { fill, plural } from "../shared/words.js";
import { keepBesideAnchor, readAddress, writeAddress } from "./address.js";
import { announce, carriedTasks, tickAll } from "./carried.js";
import { clip, NO_FILTERS } from "./filters.js";
import { FilterForm } from "./filter-form.js";
import { markGaps } from "./gap-marks.js";
import { layOutLater } from "./laid-out.js";
import { ProductOnDemand } from "./product.js";
import { OwnBlock } from "./own.js";
import { part, readParents, readStages, readTasks } from "./page.js";
import { chooseTasks, progress } from "./progress.js";
import { StatusLine } from "./status.js";
import { Tools } from "./tools.js";
import { showCosts, showStages, showTasks, showTotal } from "./view.js";

/** @typedef {import("./filters.js").Filters} Filters */

export class Checklist {
  /**
   * @param {HTMLElement} root
   * @param {() => Date} now
   */
  constructor(root, now) {
    this._root = root;
    this._now = now;
    this._route = root.dataset.route ?? "";
    this._tasks = readTasks(root);
    this._stages = readStages(root);
    this._parents = readParents(root);
    this._store = openStore(now);
    this._status = new StatusLine(part(root, "status"), words);
    this._form = new FilterForm(part(root, "filters"));
    this._product = new ProductOnDemand(root);
    this._tools = this._makeTools();
    /** @type {Filters} */
    this._filters = NO_FILTERS;
    /** @type {Set<string>} tasks that the address asked for although the filter leaves them out */
    this._revealed = new Set();
    /** @type {import("./progress.js").TaskView[]} */
    this._views = [];
    this._total = "";
    /** @type {Map<string, OwnBlock>} */
    this._own = new Map();
    for (const { id, own } of this._tasks) {
      if (own) this._own.set(id, new OwnBlock(own, id, words.own, (field, value) => this._save(field, id, value)));
    }
    this._stop = new AbortController();
    this._listen(this._stop.signal);
    this._obeyAddress();
    markGaps(root, this._store.read());
    layOutLater(root);
  }

  stop() {
    this._flush();
    this._stop.abort();
  }

  _makeTools() {
    const bar = part(this._root, "tools");
    if (bar) bar.hidden = false;
    const chooser = part(this._root, "file");
    const host = {
      route: this._route,
      title: this._root.dataset.title ?? "",
      exporter: this._root.dataset.exportSrc ?? "",
      words,
      store: this._store,
      status: this._status,
      now: this._now,
      tasks: () => this._listed(),
      refresh: () => this._render(),
    };
    return new Tools(host, chooser instanceof HTMLInputElement ? chooser : null);
  }

  /** @param {AbortSignal} signal */
  _listen(signal) {
    this._root.addEventListener("change", (event) => {
      const { target } = event;
      const task = this._tasks.find(({ box }) => box === target);
      if (task) this._tick(task);
      else if (target instanceof Node && this._form.form.contains(target)) this._choose();
      else if (target === part(this._root, "file")) this._tools.restore();
    }, { signal });
    this._root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
      if (!(button instanceof HTMLElement)) return;
      this._flush();
      this._tools.run(button.dataset.action ?? "");
    }, { signal });
    this._form.form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    window.addEventListener("hashchange", () => this._obeyAddress(), { signal });
    // A phone ends a page in the background without a word: what is written is stored when the page is left.
    window.addEventListener("pagehide", () => this._flush(), { signal });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this._flush();
    }, { signal });
    onOtherTab(() => this._render(), signal);
  }

  /** @param {import("./page.js").PageTask} task */
  _tick({ id, item, box, title }) {
    const done = box.checked;
    this._save("done", id, done ? localDay(this._now()) : "");
    const sentence = !done ? words.unticked : item.hidden ? words.tickedHidden : words.ticked;
    this._status.whisper(fill(sentence, { task: title, total: this._total }));
    if (item.hidden) this._focusAfter(id);
  }

  /**
   * A task that hides under the reader's finger must not take the keyboard's place with it.
   * @param {string} id
   */
  _focusAfter(id) {
    const at = this._tasks.findIndex((task) => task.id === id);
    const shown = (/** @type {import("./page.js").PageTask} */ task) => !task.item.hidden;
    const next = this._tasks.slice(at).find(shown) ?? this._tasks.slice(0, at).reverse().find(shown);
    next?.box.focus({ preventScroll: true });
  }

  /** The reader has used the filter form. */
  _choose() {
    this._filters = this._form.read();
    this._revealed.clear();
    writeAddress(this._filters);
    this._remember();
    this._render();
    const shown = this._views.filter((view) => view.shown).length;
    this._status.whisper(fill(plural(words.filtered, shown), { shown, total: this._total }));
  }

  /** Does what the address says, at load and whenever it changes. */
  _obeyAddress() {
    const { filters, anchor, ignored, stated, carried } = readAddress(this._form.known);
    if (filters) this._filters = filters;
    this._revealed.clear();
    this._form.show(this._filters);
    if (this._filters.product) this._product.load();
    if (stated) this._remember();
    this._render();
    this._status.say(ignored.length ? fill(words.ignored, { parts: ignored.join(", ") }) : "");
    if (carried) this._takeOver(carried);
    if (anchor) this._goTo(anchor);
  }

  /**
   * What the reader has ticked in a frame on another site comes with the address, once.
   * @param {string} carried
   */
  _takeOver(carried) {
    writeAddress(this._filters);
    const before = this._store.read().routes[this._route] ?? null;
    const news = carriedTasks(carried, this._tasks, before?.done ?? {});
    if (!news.length) return;
    this._store.update(tickAll(this._route, news, this._now()));
    this._render();
    this._status.say(fill(plural(words.carried, news.length), { n: news.length }), () => {
      this._store.update(setRoute(this._route, before));
      this._render();
      this._status.say(words.undone);
    });
  }

  /** @param {string} anchor */
  _goTo(anchor) {
    keepBesideAnchor(this._filters);
    const target = document.getElementById(anchor);
    // "#top" is the browser's own, and other parts of the page may have named anchors.
    if (!target && anchor !== "top") this._status.say(fill(words.noAnchor, { anchor: clip(anchor) }));
    if (!target || !this._root.contains(target)) return;
    const task = this._tasks.find(({ item }) => item.contains(target));
    if (task?.item.hidden) {
      this._revealed.add(task.id);
      this._render();
      this._status.say(fill(words.revealed, { task: task.title }));
    }
    // The browser went there before the filter moved everything.
    if (this._views.some((view) => !view.shown) || task) target.scrollIntoView();
  }

  /** Keeps the choices for the home page's form and the other tools. */
  _remember() {
    const { origin, destination } = this._root.dataset;
    const { product, sector, channel } = this._filters;
    this._store.update(setChoices({ origin, destination, product, sector, channel }));
  }

  /**
   * @param {"done" | "notes" | "dates"} field
   * @param {string} task
   * @param {string} value
   */
  _save(field, task, value) {
    this._store.update(setEntry(this._route, field, task, value, this._now().toISOString()));
    this._render();
  }

  _flush() {
    for (const block of this._own.values()) block.flush();
  }

  /** Shows what is stored, under the present filters. */
  _render() {
    const mine = this._store.read().routes[this._route] ?? emptyRoute();
    const { origin, destination } = this._root.dataset;
    const { sector, channel, hideDone } = this._filters;
    const context = makeContext({ origin, destination, sector, channel }, this._parents);
    this._views = chooseTasks(this._tasks, mine.done, { context, hideDone, revealed: this._revealed });
    showTasks(this._tasks, this._views);
    showStages(this._stages, this._views, words);
    showCosts(this._root, this._filters);
    this._total = showTotal(part(this._root, "total"), this._views, words);
    for (const [id, block] of this._own) block.show(mine.notes[id] ?? "", mine.dates[id] ?? "");
    this._status.trouble(this._store.status.message);
    announce(this._root, progress(this._views));
  }

  /** @returns {import("./export.js").ListedTask[]} */
  _listed() {
    return this._tasks.map(({ id, stage, title, item }, index) => ({
      id,
      title,
      stage: this._stages.find((one) => one.id === stage)?.title ?? stage,
      holds: this._views[index]?.holds ?? true,
      anchor: item.id,
    }));
  }
}
