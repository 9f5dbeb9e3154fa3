// Brings the test's parts together: the store and the address on one side, the server's form on the other.
//
// The address says what is shown: «#p-…» one question, «#todas» all of them, «#resultado» the result, and
// «#resultado=…» somebody's shared one. So the browser's own Back button goes back by one question.
import { quiz as words } from "../../messages/es.json";
import { ask } from "../checklist/dialog.js";
import { StatusLine } from "../checklist/status.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { readFragment } from "../shared/fragment.js";
import { addResult, readWithPotential, setAnswer, setProfile, setSheet } from "../shared/potential-store.js";
import { fill, plural } from "../shared/words.js";
import { Page } from "./page.js";
import { Reckoner } from "./reckon.js";
import { FIELDS, Screen } from "./screen.js";
import { pack, SHARE, unpack } from "./share.js";
import { State } from "./state.js";
import { countAnswers, PROFILE, resumeAt } from "./steps.js";
import { Tools } from "./tools.js";

const ALL = "todas";

export class Quiz {
  /**
   * @param {HTMLElement} root
   * @param {() => Date} now
   */
  constructor(root, now) {
    this._page = new Page(root);
    this._store = openStore(now, readWithPotential);
    this._state = new State(this._page, this._store, now);
    this._status = new StatusLine(this._page.part("status"), words);
    this._reckoner = new Reckoner(this._page, words);
    this._screen = new Screen(this._state, this._status, this._reckoner, words);
    this._stop = new AbortController();
    this._tools = new Tools({
      page: this._page, words, store: this._store, status: this._status,
      taken: () => this._state.taken(), restart: () => this._go("", true),
    });
    root.dataset.live = "";
    this._page.part("moves").hidden = this._page.part("journey").hidden = false;
    this._listen(this._stop.signal);
    this._obeyAddress(false);
  }

  stop() {
    this._stop.abort();
  }

  /** @param {AbortSignal} signal */
  _listen(signal) {
    const { root, form } = this._page;
    form.addEventListener("change", (event) => this._changed(event.target), { signal });
    form.addEventListener("input", (event) => this._typed(event.target), { signal });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._forward();
    }, { signal });
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
      if (button instanceof HTMLElement) this._act(button.dataset.action ?? "");
    }, { signal });
    window.addEventListener("hashchange", () => this._obeyAddress(true), { signal });
    onOtherTab(() => this._refresh(), signal);
  }

  /** @param {EventTarget | null} target */
  _changed(target) {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    if (FIELDS.has(target.name)) {
      this._store.update(setProfile({ [target.name]: target.value }));
      if (target.name === "country") this._reckon();
      this._screen.firm();
    } else {
      this._store.update(setAnswer(this._page.variant, target.name, target.value));
    }
    this._screen.progress();
    this._status.say("");
    this._announce();
  }

  /** Tells the host's page how far the reader has come, and the way to the whole site what to take along. */
  _announce() {
    const { steps } = this._page;
    const { answers, profile, day } = this._state.taken();
    const { answered, total } = countAnswers(steps, answers);
    const fragmento = answered ? `#${SHARE}=${pack(this._page.shareForm(), { answers, profile, day })}` : "";
    const detail = { hechas: answered, total, fragmento };
    this._page.root.dispatchEvent(new CustomEvent("ruta:avance", { bubbles: true, detail }));
  }

  /** @param {EventTarget | null} target */
  _typed(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (!["activity", "sales", "workers"].includes(target.name)) return;
    this._store.update(setProfile({ [target.name]: target.value.trim() }));
    this._reckon();
    this._screen.firm();
  }

  _reckon() {
    const size = this._reckoner.reckon(this._state.profile(), this._state.today());
    if (size) this._store.update(setProfile({ size }));
    this._page.check("size", this._state.profile().size);
  }

  _forward() {
    const { steps } = this._page;
    const step = steps[this._state.at];
    if (this._state.view === "all" || this._state.at === steps.length - 1) return this._finish();
    if (step && step.id !== PROFILE && !this._state.answers()[step.id]) {
      this._status.say(words.pickOne);
      return this._screen.focus();
    }
    if (step?.id === PROFILE && !("experience" in this._state.profile())) this._store.update(setProfile({ experience: "no-se" }));
    this._go(anchor(steps[this._state.at + 1]?.id ?? PROFILE));
  }

  /** The reader asks for the result: it is kept among the results. */
  _finish() {
    const { score, segment, experience } = this._state.assess();
    if (score.value === null || segment === null) return this._status.say(words.pickOne);
    const { variant } = this._page;
    const past = { day: this._state.today(), variant, country: this._state.profile().country ?? "", segment, experience: experience.id ?? "" };
    this._store.update(addResult({ ...past, value: score.value, min: score.min, max: score.max }));
    this._go(SHARE);
  }

  /** @param {string} action */
  _act(action) {
    const { steps } = this._page;
    if (this._tools.run(action)) return;
    if (action === "back") this._go(anchor(steps[Math.max(0, this._state.at - 1)]?.id ?? PROFILE));
    else if (action === "switch") this._go(this._state.view === "all" ? anchor(steps[this._state.at]?.id ?? PROFILE) : ALL);
    else if (action === "early") this._finish();
    else if (action === "change") this._go(anchor(PROFILE));
    else if (action === "leave") this._go("", true);
    else if (action === "take") void this._take();
  }

  /**
   * @param {string} hash
   * @param {boolean} [instead] in place of the present entry of the browser's history
   */
  _go(hash, instead = false) {
    const { pathname, search } = window.location;
    const address = hash ? `#${hash}` : pathname + search;
    // Not by way of `location.hash`: its event comes later, and a quick second tap would meet the old question.
    if (instead || address === window.location.hash) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
    this._obeyAddress(true);
  }

  /** @param {boolean} moved whether the reader is here already, so that the focus has to follow */
  _obeyAddress(moved) {
    const { anchor: name, state } = readFragment(window.location.hash);
    const given = state.find(([key]) => key === SHARE)?.[1];
    this._state.shared = null;
    this._status.say("");
    let trouble = "";
    if (given !== undefined) {
      const read = unpack(this._page.shareForm(), given);
      if ("sheet" in read) this._state.shared = read.sheet;
      else trouble = words.badShare[read.error];
    }
    const { steps } = this._page;
    const answers = this._state.answers();
    const wanted = steps.findIndex(({ id }) => anchor(id) === name);
    const counted = countAnswers(steps, answers);
    if (this._state.shared || ((name === SHARE || (!name && !counted.missing.length)) && counted.answered)) this._state.view = "outcome";
    else if (name === ALL) this._state.view = "all";
    else this._state.view = "one";
    if (wanted >= 0) this._state.at = wanted;
    else if (this._state.view === "one" && !document.getElementById(name)) this._resume(trouble);
    this._screen.show(moved);
    if (trouble) this._status.say(trouble);
    this._announce();
  }

  /** Goes on where the reader was. @param {string} trouble */
  _resume(trouble) {
    const { steps } = this._page;
    this._state.at = this._state.started() ? resumeAt(steps, this._state.answers(), true) : 0;
    const { answered, total } = countAnswers(steps, this._state.answers());
    if (answered && !trouble) this._status.say(fill(words.resumed, { n: answered, total }));
  }

  /** Another tab has changed the answers. */
  _refresh() {
    if (this._state.shared) return;
    this._screen.fill();
    this._screen.progress();
    if (this._state.view === "outcome") this._screen.outcome();
  }

  async _take() {
    const sheet = this._state.shared;
    if (!sheet) return;
    const { variant, steps } = this._page;
    const said = words.sharedView;
    const { answered } = countAnswers(steps, this._state.mine().answers[variant] ?? {});
    const body = fill(plural(said.askBody, answered), { n: answered });
    if (answered && !(await ask({ title: said.askTitle, body, confirm: said.askYes, cancel: words.cancel }))) return;
    this._store.update(setSheet(variant, sheet.answers, sheet.profile));
    this._go(SHARE, true);
    this._status.say(said.taken);
  }
}

/** @param {string} id of a step @returns {string} its anchor */
function anchor(id) {
  return id === PROFILE ? PROFILE : `p-${id}`;
}
