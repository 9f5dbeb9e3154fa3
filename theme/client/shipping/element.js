// <ruta-shipping>: says of each way to ship whether it fits the reader's parcel, and which way out of the country applies.
import { logisticsMessages as words } from "../../messages/es.json";
import { make } from "../calculator/dom.js";
import { Form } from "../calculator/form.js";
import { readNumber } from "../calculator/format.js";
import { readData } from "../shared/page-data.js";
import { part, write } from "../shared/finder-form.js";
import { openStore } from "../shared/browser-store.js";
import { readFragment } from "../shared/fragment.js";
import { fill } from "../shared/words.js";
import { ANSWERS, choose, judgeWay, saysSomething } from "./choose.js";
import { Cards } from "./places.js";
import { joined, sayCount, sayVerdict, sayWay } from "./say.js";

/** @typedef {import("./choose.js").Trip} Trip */
/** @typedef {{countries: Record<string, string>, options: Record<string, import("./choose.js").Option>, regimes: import("./choose.js").Regime[]}} Data */

export class ShippingElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    this._chooser = new Chooser(this, this._stop.signal);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

class Chooser {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    this._root = root;
    const data = /** @type {Partial<Data>} */ (readData(root));
    this._data = { countries: data.countries ?? {}, options: data.options ?? {}, regimes: data.regimes ?? [] };
    this._form = new Form(root);
    this._cards = new Cards(root, ".option");
    this._ways = new Cards(root, ".way");
    const form = root.querySelector("form");
    form?.addEventListener("input", () => this._changed(), { signal });
    form?.addEventListener("submit", (event) => event.preventDefault(), { signal });
    root.querySelector('[data-action="reset"]')?.addEventListener("click", () => {
      this._form.reset();
      this._changed();
    }, { signal });
    window.addEventListener("hashchange", () => {
      if (readFragment(window.location.hash).state.length) this._fromAddress();
    }, { signal });
    this._fromAddress();
  }

  _fromAddress() {
    const { anchor, state } = readFragment(window.location.hash);
    this._form.restore();
    const told = state.length || anchor ? "" : this._fromDevice();
    this._show();
    write(part(this._root, "told"), told);
  }

  /** Takes the countries that the reader chose elsewhere; says which. */
  _fromDevice() {
    const { origin = "", destination = "" } = openStore().read().choices;
    const taken = [];
    for (const [name, value] of [["desde", origin], ["hacia", destination]]) {
      const field = this._form.field(name ?? "");
      if (!(field instanceof HTMLSelectElement) || !value || ![...field.options].some((one) => one.value === value)) continue;
      field.value = value;
      taken.push(field.selectedOptions[0]?.textContent ?? value);
    }
    return taken.length ? fill(words.fromDevice, { what: joined(taken, words.and) }) : "";
  }

  _changed() {
    this._form.keep();
    write(part(this._root, "told"), "");
    this._show();
  }

  /** @returns {Trip} */
  _trip() {
    const { desde: origin = "", hacia: destination = "", valor = "", peso = "" } = this._form.values();
    const amounts = { valor: readNumber(valor), peso: readNumber(peso) };
    /** @type {Record<string, string>} */
    const errors = {};
    for (const [name, text] of Object.entries({ valor, peso })) {
      if (text.trim() && amounts[/** @type {"valor" | "peso"} */ (name)] === null) errors[name] = words.badNumber;
    }
    if (origin && origin === destination) errors.hacia = words.samePlace;
    this._form.mark(errors);
    return { origin, destination: errors.hacia ? "" : destination, value: amounts.valor, weight: amounts.peso };
  }

  _show() {
    const trip = this._trip();
    const asked = saysSomething(trip);
    this._cards.home();
    const place = part(this._root, "verdicts");
    place?.replaceChildren();
    for (const line of this._root.querySelectorAll(".option > .verdict")) line.remove();
    const all = part(this._root, "all");
    if (all) all.hidden = asked;
    this._showWays(trip);
    if (!asked || !place) return write(part(this._root, "found"), words.start);
    const rows = choose(this._data.options, trip);
    const counts = sayCount(rows.map(({ verdict }) => verdict), words);
    const sure = rows.some(({ verdict }) => verdict.answer === "fits");
    write(part(this._root, "found"), sure ? counts : `${counts} ${words.noneSure}`);
    for (const answer of ANSWERS) {
      const mine = rows.filter(({ verdict }) => verdict.answer === answer);
      if (mine.length) place.append(this._group(answer, mine, trip));
    }
  }

  /**
   * @param {import("./choose.js").Answer} answer
   * @param {ReturnType<typeof choose>} rows
   * @param {Trip} trip
   */
  _group(answer, rows, trip) {
    const list = make("ul.options");
    for (const { id, verdict } of rows) {
      const card = this._cards.get(id);
      if (!card) continue;
      const lines = sayVerdict(verdict, trip, this._data.countries, words).map(({ lead, text, doubt }) => make("span", {},
        lead && make("b", {}, `${lead}: `), text, doubt && " ", doubt && make("span.mark.unsure", {}, words.doubt)));
      if (lines.length) card.querySelector(".by")?.after(make(`p.verdict.${answer}`, {}, ...lines));
      list.append(card);
    }
    const id = `son-${answer}`;
    return make(`section.group.${answer}`, { "aria-labelledby": id },
      make("h2", { id }, words.groups[answer], " ", make("small", {}, String(rows.length))),
      make("p.lead", {}, words.groupsSay[answer]), list);
  }

  /** @param {Trip} trip */
  _showWays(trip) {
    this._ways.home();
    for (const line of this._root.querySelectorAll(".way > .verdict")) line.remove();
    const place = part(this._root, "regime");
    const list = part(this._root, "regimes");
    const mine = this._data.regimes.filter(({ country }) => country === trip.origin);
    for (const regime of mine) {
      const card = this._ways.get(regime.id);
      if (!card || !list) continue;
      const { answer, over } = judgeWay(regime, trip);
      const says = sayWay(answer, over, words);
      if (says) card.querySelector(".name")?.after(make(`p.verdict.${answer}`, {}, make("b", {}, says)));
      list.append(card);
    }
    if (place) place.hidden = !mine.length;
    const origin = this._data.countries[trip.origin] ?? "";
    if (mine.length) write(part(this._root, "regime-title"), fill(words.regime.title, { origin }));
    // The ways out of other countries are no help to whoever has said where the parcel starts.
    const others = part(this._root, "ways");
    if (others) others.hidden = Boolean(mine.length);
  }
}
