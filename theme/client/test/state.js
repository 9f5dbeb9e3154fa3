// What is known at a moment: whose answers are shown, where the reader stands, and what the engine makes of it.
import { assess } from "../potential/engine.js";
import { localDay } from "../shared/days.js";
import { potentialOf } from "../shared/potential-store.js";
import { measures, unitOn } from "./reckon.js";

/** @typedef {"one" | "all" | "outcome"} View */

export class State {
  /**
   * @param {import("./page.js").Page} page
   * @param {import("../shared/store.js").Store} store
   * @param {() => Date} now
   */
  constructor(page, store, now) {
    this.page = page;
    this.store = store;
    this._now = now;
    /** @type {View} */
    this.view = "one";
    this.at = 0;
    /** @type {import("./share.js").Sheet | null} somebody else's answers, shown and not kept */
    this.shared = null;
  }

  mine() {
    return potentialOf(this.store.read());
  }

  answers() {
    return this.shared?.answers ?? this.mine().answers[this.page.variant] ?? {};
  }

  profile() {
    return this.shared?.profile ?? this.mine().profile;
  }

  started() {
    return Object.keys(this.answers()).length > 0 || "experience" in this.profile();
  }

  today() {
    return localDay(this._now());
  }

  assess() {
    const profile = this.profile();
    const sizes = this.page.sizes(profile.country ?? "");
    const unit = unitOn(sizes, this.today());
    const sheet = { ...measures(profile, sizes, unit), answers: this.answers(), experience: profile.experience };
    return assess(this.page.data.test, this.page.variant, sheet, sizes, unit);
  }

  /** @returns {import("./export.js").Taken} */
  taken() {
    const day = this.shared?.day ?? this.today();
    return { variant: this.page.variant, day, answers: this.answers(), profile: this.profile(), result: this.assess() };
  }
}
