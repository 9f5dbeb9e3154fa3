// The product field of a route: beside the sector and the code it says what the product calls up on this route.
import { routeProduct as words } from "../../messages/es.json";
import { loadGlobal } from "../shared/script.js";
import { fill } from "../shared/words.js";
import { writeCode } from "./data.js";
import { ProductFieldElement } from "./field.js";

/** @typedef {import("./data.js").Product} Product */
/**
 * As generator/emit/route_products.py writes it.
 * @typedef {object} CalledUp
 * @property {Record<string, string>} countries
 * @property {Record<string, Record<string, string[]>>} asked destination → sector → requirements
 * @property {Record<string, Record<string, [name: string, href: string][]>>} excises product → destination
 */

export class RouteProductElement extends ProductFieldElement {
  connectedCallback() {
    /** @type {string} what is shown: product and tasks */
    this._last = "";
    super.connectedCallback();
    // Another channel shows and hides requirements; the list of tasks does it first.
    const { signal } = /** @type {AbortController} */ (this._stop);
    this.closest("form")?.addEventListener("change", () => window.setTimeout(() => this._show()), { signal });
  }

  /** @override @param {Product | null} product */
  async _shown(product) {
    this._wanted = product;
    const route = /** @type {HTMLElement | null} */ (this.closest("[data-destination]"));
    if (!route) return;
    try {
      const data = product && await loadGlobal(`${this.dataset.assets ?? ""}rutas.js`, "rutaProductos");
      if (this._wanted === product) this._tell(route, product, data);
    } catch {
      // The sector and the code stand there all the same.
    }
  }

  /**
   * @param {HTMLElement} route
   * @param {Product | null} product
   * @param {CalledUp} data
   */
  _tell(route, product, data) {
    const { destination: to = "" } = route.dataset;
    const asked = product ? data.asked[to]?.[product.sector] ?? [] : [];
    const tasks = asked.flatMap((id) => {
      const task = document.getElementById(`t-${id}`);
      return task && (!task.hidden || task.classList.contains("was")) ? [task] : [];
    });
    /** @type {string} */
    const key = [product?.id ?? "", ...tasks.map(({ id }) => id)].join(" ");
    if (key === this._last) return;
    this._last = key;
    for (const old of route.querySelectorAll(".mark.by-product, [data-role='called']")) old.remove();
    if (!product) return;
    for (const task of tasks) task.querySelector(".meta")?.prepend(make("span", "mark by-product", words.mark), " ");
    this.closest("form")?.after(this._panel(route, product, tasks, data.countries[to] ?? "", data.excises[product.id]?.[to] ?? []));
  }

  /**
   * @param {HTMLElement} route
   * @param {Product} product
   * @param {HTMLElement[]} tasks
   * @param {string} country
   * @param {[string, string][]} excises
   */
  _panel(route, { name, hs }, tasks, country, excises) {
    const panel = make("section", "called", make("h2", "", fill(words.title, { name, country })));
    panel.dataset.role = "called";
    const confirm = link(`${(this.dataset.page ?? "").replace("ID/", "")}#confirma`, words.confirm_how);
    panel.append(make("p", "", make("span", "hs", writeCode(hs)), ` ${words.confirm} `, confirm));
    panel.append(make("p", "", fill(tasks.length ? words.asked : words.nothing, { country, name })));
    if (tasks.length) panel.append(make("ul", "", ...tasks.map(asLink)));
    if (excises.length) {
      const rows = excises.flatMap(([tax, href], at) => [at ? "; " : "", link(href, tax)]);
      panel.append(make("p", "", `${fill(words.excise, { country })} `, ...rows, "."));
    }
    const costs = route.querySelector('a[data-role="costs"]');
    if (costs) {
      const go = link(costs.getAttribute("href") ?? "", fill(words.costs, { country }));
      go.className = "quiet";
      go.dataset.role = "costs";
      panel.append(make("p", "buttons", go));
    }
    return panel;
  }
}

/** @param {HTMLElement} task as a line that leads to it, with what it says of its weight */
function asLink(task) {
  const weight = task.querySelector(".mark.need")?.cloneNode(true);
  return make("li", "", link(`#${task.id}`, task.querySelector("label")?.textContent ?? ""), ...(weight ? [" ", weight] : []));
}

/** @param {string} href @param {string} text */
function link(href, text) {
  const made = /** @type {HTMLAnchorElement} */ (make("a", "", text));
  made.setAttribute("href", href);
  return made;
}

/** @param {string} tag @param {string} className @param {...(Node | string)} children */
function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}
