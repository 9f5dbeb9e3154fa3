// <ruta-alerts>: keeps the countries and topics that the reader follows, and gives the addresses for them.
import { alertsMessages as words } from "../../messages/es.json";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { part, write } from "../shared/finder-form.js";
import { readData } from "../shared/page-data.js";
import { fill, joined } from "../shared/words.js";
import { copy } from "./copy.js";
import { readAlerts, routeCountries, setAlerts } from "./kept.js";

/** @typedef {import("./fresh.js").Interest} Interest */
/**
 * @typedef {object} Channel
 * @property {string} group all, country, topic or programme
 * @property {string} id
 * @property {string} name
 * @property {string} atom link from this page
 * @property {string} ics empty where there is no calendar
 * @property {string} [atom_url] the whole address
 * @property {string} [ics_url]
 * @property {string} [webcal]
 */

export class AlertsElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    this._store = openStore();
    const { channels = [] } = /** @type {{channels?: Channel[]}} */ (readData(this));
    this._channels = channels;
    this.hidden = false;
    const { signal } = this._stop;
    this.querySelector("form")?.addEventListener("change", () => this._choose(), { signal });
    this.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.querySelector('[data-action="mine"]')?.addEventListener("click", () => this._fromRoute(true), { signal });
    onOtherTab(() => this._read(), signal);
    this._read();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  /** Shows what is kept; where nothing is, the countries of the reader's route, not yet kept. */
  _read() {
    const alerts = this._store && readAlerts(this._store.read());
    if (alerts) this._show(alerts);
    else this._fromRoute(false);
  }

  /** @param {boolean} asked by the reader: then it is kept */
  _fromRoute(asked) {
    const known = new Set(this._channels?.map(({ id }) => id));
    const countries = this._store ? routeCountries(this._store.read()).filter((one) => known.has(one)) : [];
    const topics = this._chosen("topic");
    this._show({ countries: countries.length ? countries : this._chosen("country"), topics });
    if (asked && countries.length) this._keep();
    const names = this._channels?.filter(({ group, id }) => group === "country" && countries.includes(id)).map(({ name }) => name) ?? [];
    if (names.length) this._tell(fill(words.fromRoute, { what: joined(names, words.and) }));
    else if (asked) this._tell(words.noRoute);
  }

  _choose() {
    this._keep();
    this._addresses();
  }

  _keep() {
    const status = this._store?.update(setAlerts({ countries: this._chosen("country"), topics: this._chosen("topic") }));
    const kept = status?.state === "ok" || status?.state === "recovered";
    this._tell(kept ? words.kept : words.notKept);
  }

  /** @param {Interest} interest */
  _show({ countries, topics }) {
    for (const box of this._boxes()) box.checked = (box.name === "country" ? countries : topics).includes(box.value);
    this._addresses();
  }

  _addresses() {
    const [countries, topics] = [this._chosen("country"), this._chosen("topic")];
    const wanted = (this._channels ?? []).filter(({ group, id }) =>
      (group === "country" && countries.includes(id)) || (group === "topic" && topics.includes(id)));
    const all = (this._channels ?? []).filter(({ group }) => group === "all");
    const feeds = wanted.length ? wanted : all;
    const dated = feeds.filter(({ ics }) => ics);
    const calendars = dated.length ? dated : all;
    part(this, "feeds")?.replaceChildren(...feeds.map((one) => this._line(one, "Atom", one.atom_url || whole(one.atom), "")));
    part(this, "calendars")?.replaceChildren(
      ...calendars.map((one) => this._line(one, "ICS", one.ics_url || whole(one.ics), one.webcal ?? "")),
    );
  }

  /**
   * One address to copy, with the link that subscribes to it where there is one.
   * @param {Channel} channel
   * @param {string} form
   * @param {string} address
   * @param {string} webcal
   */
  _line({ name, group }, form, address, webcal) {
    const title = group === "all" ? (form === "ICS" ? words.allCalendar : words.all) : name;
    const item = document.createElement("li");
    const label = document.createElement("label");
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = address;
    label.append(`${title} (${form}) `, field);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = words.copy;
    button.setAttribute("aria-label", fill(words.copyOf, { form, name: title }));
    button.addEventListener("click", async () => {
      const done = await copy(address, field);
      this._tell(done ? fill(words.copied, { name: title }) : words.notCopied);
    });
    item.append(label, " ", button);
    if (webcal) {
      const link = document.createElement("a");
      link.className = "quiet";
      link.href = webcal;
      link.textContent = words.subscribe;
      link.setAttribute("aria-label", fill(words.subscribeTo, { name: title }));
      item.append(" ", link);
    }
    return item;
  }

  /** @param {string} name */
  _chosen(name) {
    return this._boxes().filter((one) => one.name === name && one.checked).map(({ value }) => value);
  }

  /** @returns {HTMLInputElement[]} */
  _boxes() {
    return [...this.querySelectorAll("input")].filter(({ type }) => type === "checkbox");
  }

  /** @param {string} text */
  _tell(text) {
    write(part(this, "told"), text);
  }
}

/** @param {string} href */
function whole(href) {
  return new URL(href, window.location.href).href;
}
