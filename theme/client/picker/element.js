// <ruta-picker>: makes the home page's sentence lead to a route. Without it the list of routes below does.
import { pickerMessages as words } from "../../messages/es.json";
import { openStore } from "../shared/browser-store.js";
import { writeFragment } from "../shared/fragment.js";
import { setChoices } from "../shared/record.js";
import { fill } from "../shared/words.js";
import { otherDestination, routeAddress } from "./pairs.js";

/** The form's names → the store's. */
const FIELDS = /** @type {const} */ ({ origen: "origin", destino: "destination", sector: "sector", canal: "channel" });

export class PickerElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    // Moving the element in the page connects it once more.
    if (form && !this._picker) this._picker = new Picker(this, form);
  }
}

class Picker {
  /**
   * @param {HTMLElement} root
   * @param {HTMLFormElement} form
   */
  constructor(root, form) {
    this._root = root;
    this._form = form;
    this._routes = readRoutes(root.querySelector('[data-role="routes"]'));
    this._store = openStore();
    this._status = statusOf(root, form);
    this._restore();
    const sector = this._field("sector");
    // A page about one sector asks for that one, whatever was chosen before.
    if (sector && root.dataset.sector) sector.value = root.dataset.sector;
    this._part(false);
    form.addEventListener("change", () => {
      this._say("");
      this._part(true);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._go();
    });
  }

  _restore() {
    const { choices } = this._store.read();
    const { state, message } = this._store.status;
    // Only what has just happened: that nothing can be kept is said where there is something to keep.
    if (state === "recovered") this._say(message);
    for (const [name, key] of Object.entries(FIELDS)) {
      const field = this._field(name);
      const value = choices[key];
      // A remembered choice that the form no longer offers would leave it blank.
      if (field && value !== undefined && [...field.options].some((one) => one.value === value)) field.value = value;
    }
  }

  /**
   * Keeps origin and destination apart.
   * @param {boolean} tell
   */
  _part(tell) {
    const origin = this._value("origen");
    const destination = this._field("destino");
    if (!destination) return;
    const options = [...destination.options];
    const values = options.map((option) => option.value);
    const next = otherDestination(this._routes, origin, destination.value, values);
    for (const option of options) option.disabled = Boolean(origin) && option.value === origin;
    if (next === destination.value) return;
    destination.value = next;
    if (tell) this._say(fill(words.samePlace, { destination: this._label("destino") }));
  }

  _go() {
    const [origin, destination] = [this._value("origen"), this._value("destino")];
    const [sector, channel] = [this._value("sector"), this._value("canal")];
    if (!origin || !destination) return this._say(words.incomplete);
    const address = routeAddress(this._routes, origin, destination);
    if (!address) {
      return this._say(fill(words.noRoute, { origin: this._label("origen"), destination: this._label("destino") }));
    }
    const product = this._product(sector);
    this._store.update(setChoices({ origin, destination, product, sector, channel }));
    window.location.assign(address + writeFragment({ producto: product, sector, canal: channel }));
  }

  /**
   * The page's product, or the one that was chosen before; another sector is another product.
   * @param {string} sector
   */
  _product(sector) {
    const { choices } = this._store.read();
    const known = this._root.dataset.product ? this._root.dataset : choices;
    return (known.sector === sector && known.product) || "";
  }

  /**
   * @param {string} name
   * @returns {HTMLSelectElement | null}
   */
  _field(name) {
    const field = this._form.elements.namedItem(name);
    return field instanceof HTMLSelectElement ? field : null;
  }

  /** @param {string} name */
  _value(name) {
    return this._field(name)?.value ?? "";
  }

  /** @param {string} name */
  _label(name) {
    return this._field(name)?.selectedOptions[0]?.textContent?.trim() ?? "";
  }

  /** @param {string} message */
  _say(message) {
    this._status.textContent = message;
  }
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @returns {Element} the server's live region, or one of our own
 */
function statusOf(root, form) {
  const found = root.querySelector('[data-role="status"]');
  if (found) return found;
  const made = document.createElement("p");
  made.dataset.role = "status";
  made.setAttribute("role", "status");
  form.append(made);
  return made;
}

/**
 * @param {Element | null} script
 * @returns {import("./pairs.js").Routes}
 */
function readRoutes(script) {
  try {
    return Object(JSON.parse(script?.textContent || "{}"));
  } catch {
    return {};
  }
}
