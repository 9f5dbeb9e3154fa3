// Brings the parts of the firm's own page together: the store on one side, the markup on the other.
import { mine as labels, mineMessages as words } from "../../messages/es.json";
import { part } from "../checklist/page.js";
import { StatusLine } from "../checklist/status.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { setChoices } from "../shared/record.js";
import { fill } from "../shared/words.js";
import { Catalogue, chosenDestinations, routesOf } from "./catalogue.js";
import { putBack, removeCalculation, removeProgramme } from "./changes.js";
import { ChoicesForm } from "./choices-form.js";
import { ownDates } from "./dates.js";
import { answersOf, calculationsOf, historyOf, programmesOf, startedRoutes } from "./held.js";
import { calculationsView, choicesView, programmesView, testView } from "./held-view.js";
import { datesView, freshRouteCard, lostRouteCard, routeCard, stepsView } from "./routes-view.js";
import { Sections } from "./sections.js";
import { nextSteps } from "./steps.js";
import { Tools } from "./tools.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */

export class Mine {
  /**
   * @param {HTMLElement} root
   * @param {() => Date} now
   */
  constructor(root, now) {
    this._root = root;
    this._now = now;
    this._catalogue = new Catalogue(part(root, "data")?.textContent);
    this._store = openStore(now);
    this._sections = new Sections(root);
    this._trouble = new StatusLine(part(root, "trouble"), words);
    this._news = new StatusLine(part(root, "news"), words);
    this._form = new ChoicesForm(/** @type {HTMLFormElement} */ (part(root, "form")));
    this._tools = this._makeTools();
    this._stop = new AbortController();
    for (const role of ["tools", "edit"]) part(root, role)?.removeAttribute("hidden");
    this._listen(this._stop.signal);
    this._render();
  }

  stop() {
    this._stop.abort();
  }

  _makeTools() {
    const chooser = part(this._root, "file");
    const catalogue = this._catalogue;
    const host = {
      store: this._store,
      status: this._news,
      now: this._now,
      refresh: () => this._render(),
      dates: () => this._dates(this._store.read()),
      routeTitle: (/** @type {string} */ id) => (catalogue.hasRoute(id) ? catalogue.routeTitle(id) : id),
      exporter: this._root.dataset.exportSrc ?? "",
    };
    return new Tools(host, chooser instanceof HTMLInputElement ? chooser : null);
  }

  /** @param {AbortSignal} signal */
  _listen(signal) {
    this._root.addEventListener("change", ({ target }) => {
      if (target === part(this._root, "file")) this._tools.restore();
      else if (target instanceof Node && this._form.form.contains(target)) this._choose();
    }, { signal });
    this._root.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-action]") : null;
      if (button instanceof HTMLElement) this._tools.run(button.dataset.action ?? "");
    }, { signal });
    this._form.form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    onOtherTab(() => this._render(), signal);
  }

  _choose() {
    const { destination = "" } = this._store.read().choices;
    this._store.update(setChoices(this._form.read(destination)));
    this._render();
    this._news.whisper(words.choices.saved);
  }

  /** Shows what is stored. */
  _render() {
    const record = this._store.read();
    const catalogue = this._catalogue;
    const { links } = catalogue;
    const show = this._sections.show.bind(this._sections);

    const steps = nextSteps(record, catalogue);
    show("pasos", steps, () => stepsView(steps));
    this._showRoutes(record, new Set(steps.map(({ href }) => href)));
    const dates = this._dates(record);
    show("fechas", dates, () => (dates.length ? datesView(dates, labels.ics) : null));
    this._showChoices(record);
    const [history, answers] = [historyOf(record), answersOf(record)];
    show("test", [history, answers], () => testView(history, answers, links.test));
    const calculations = calculationsOf(record);
    show("calculos", calculations, () => calculationsView(calculations, links.costs, (one) => {
      this._remove(removeCalculation(one.fragment), words.saved.removedCalculation, one.title || words.saved.untitled);
      this._sections.focus("calculos");
    }));
    const programmes = programmesOf(record).map((one) => ({ ...one, ...catalogue.programme(one.id) }));
    show("programas", programmes, () => programmesView(programmes, ({ id, title }) => {
      this._remove(removeProgramme(id), words.saved.removedProgramme, title);
      this._sections.focus("programas");
    }));
    this._trouble.trouble(this._store.status.message);
  }

  /**
   * @param {StoreRecord} record
   * @param {ReadonlySet<string>} shown addresses that stand among the next steps
   */
  _showRoutes(record, shown) {
    const started = startedRoutes(record);
    const routes = routesOf(record, started, this._catalogue).map((id) => {
      const held = started.find(([name]) => name === id)?.[1];
      const ticks = Object.keys(held?.done ?? {}).length;
      return { id, fresh: !held, ticks, view: this._catalogue.hasRoute(id) ? this._catalogue.route(id, record) : null };
    });
    const first = routes.find(({ view }) => view)?.id;
    this._sections.show("rutas", [routes, [...shown]], () => (routes.length
      ? routes.map(({ id, fresh, ticks, view }) => {
        if (!view) return lostRouteCard(id, ticks);
        return fresh ? freshRouteCard(view) : routeCard(view, shown, id === first);
      })
      : null));
  }

  /** @param {StoreRecord} record */
  _showChoices(record) {
    const { choices } = record;
    const { origin = "", sector = "", channel = "" } = choices;
    const destinations = chosenDestinations(record);
    const names = {
      origin: this._catalogue.country(origin),
      destinations: destinations.map((id) => this._catalogue.country(id)).filter(Boolean),
      sector: this._catalogue.sector(sector),
      channel,
    };
    this._sections.show("elegido", names, () => choicesView(names));
    this._form.show({ ...choices }, destinations);
  }

  /** @param {StoreRecord} record */
  _dates(record) {
    return ownDates(record, this._catalogue, localDay(this._now()));
  }

  /**
   * Removes something and offers the way back, which puts back that one thing and nothing else.
   * @param {import("../shared/record.js").Change} change
   * @param {string} message
   * @param {string} title
   */
  _remove(change, message, title) {
    const before = this._store.read();
    this._store.update(change);
    this._render();
    this._news.say(fill(message, { title }), () => {
      this._store.update(putBack(before));
      this._render();
      this._news.say(words.saved.undone);
    });
  }
}
