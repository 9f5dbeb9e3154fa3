// Shows a moment of the test: one question, all of them, or the result.
import { shortDay } from "../checklist/own.js";
import { make } from "../calculator/dom.js";
import { setProfile } from "../shared/potential-store.js";
import { fill } from "../shared/words.js";
import { showJourney } from "./journey.js";
import { outcome } from "./outcome.js";
import { countAnswers, PROFILE } from "./steps.js";
import { toolBar } from "./tools.js";

/** What the reader says of the firm by choosing. */
export const FIELDS = new Set(["country", "size", "experience"]);

export class Screen {
  /**
   * @param {import("./state.js").State} state
   * @param {import("../checklist/status.js").StatusLine} status
   * @param {import("./reckon.js").Reckoner} reckoner
   * @param {typeof import("../../messages/es.json").quiz} words
   */
  constructor(state, status, reckoner, words) {
    this._state = state;
    this._page = state.page;
    this._status = status;
    this._reckoner = reckoner;
    this._words = words;
  }

  fill() {
    const answers = this._state.answers();
    const profile = this._state.profile();
    for (const { id } of this._page.steps) if (id !== PROFILE) this._page.check(id, answers[id]);
    const country = profile.country ?? (this._state.started() ? "" : this._state.store.read().choices.origin);
    for (const name of FIELDS) this._page.check(name, name === "country" ? country : profile[/** @type {"size"} */ (name)]);
    if (country && profile.country === undefined && !this._state.shared) this._state.store.update(setProfile({ country }));
    this.firm();
    this._status.trouble(this._state.store.status.message);
  }

  /** @param {boolean} moved */
  show(moved) {
    const { root, steps, form } = this._page;
    const outcomeShown = this._state.view === "outcome";
    const step = steps[this._state.at];
    this.fill();
    root.dataset.view = this._state.view;
    root.dataset.at = step?.id ?? "";
    form.classList.toggle("away", outcomeShown);
    this._page.part("journey").classList.toggle("away", outcomeShown);
    for (const one of steps) {
      one.node.classList.toggle("away", this._state.view === "one" && one !== step);
      one.block.classList.toggle("away", this._state.view === "one" && one.block !== step?.block);
    }
    this._page.part("outcome").hidden = !outcomeShown;
    if (outcomeShown) this.outcome();
    this.banner();
    this.progress();
    if (moved) this.focus();
  }

  /** What changes with every answer: the line, the count, the buttons. */
  progress() {
    const answers = this._state.answers();
    const { steps } = this._page;
    const { missing, answered } = countAnswers(steps, answers);
    showJourney(this._page, { view: this._state.view, at: this._state.at, answers, started: this._state.started() }, this._words);
    const last = this._state.view === "all" || this._state.at === steps.length - 1;
    const next = this._page.part("next");
    const finish = missing.length ? fill(this._words.finishMissing, { n: missing.length }) : this._words.finish;
    next.textContent = last ? finish : this._state.at === 0 ? this._words.start : this._words.next;
    const back = this._page.root.querySelector('[data-action="back"]');
    if (back instanceof HTMLElement) back.hidden = this._state.view === "all" || this._state.at === 0;
    this._page.part("early").hidden = last || !answered || this._state.at === 0;
    this._status.trouble(this._state.store.status.message);
  }

  outcome() {
    const { day, profile, result } = this._state.taken();
    const shared = this._state.shared !== null;
    const history = this._state.mine().history.filter((one) => one.variant === this._page.variant);
    const parts = outcome(this._page, { result, profile, day, history, shared }, this._words);
    this._page.part("outcome").replaceChildren(...parts, toolBar(this._words, shared));
  }

  /** Says that these are not the reader's own answers. */
  banner() {
    const place = this._page.part("shared");
    place.hidden = !this._state.shared;
    if (!this._state.shared) return place.replaceChildren();
    const said = this._words.sharedView;
    const button = (/** @type {"take" | "leave"} */ action) => make("button.quiet", { type: "button", "data-action": action }, said[action]);
    place.replaceChildren(
      make("p", {}, `${fill(said.title, { day: shortDay(this._state.shared.day) })} ${said.body}`),
      make("p.buttons", {}, button("take"), " ", button("leave")),
    );
  }

  focus() {
    const { form, root } = this._page;
    const step = this._page.steps[this._state.at];
    if (this._state.view === "outcome") return this._page.part("outcome").focus();
    const place = this._state.view === "all" ? form : step?.node;
    const target = place?.querySelector("input:checked") ?? place?.querySelector("input");
    // The line, and not the first answer, is what the reader should see at the top.
    (this._state.at === 0 ? root : this._page.part("journey")).scrollIntoView({ block: "start" });
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }

  firm() {
    this._reckoner.show(this._state.profile(), this._state.today());
  }
}
