// The marketplaces that a reader compares: the boxes on the cards, the tray that says which, and the table.
import { marketplacesMessages as words } from "../../messages/es.json";
import { make } from "../shared/card-list.js";
import { part, write } from "../shared/finder-form.js";
import { fill, joined, plural } from "../shared/words.js";

/** @typedef {import("../shared/card-list.js").CardList<import("./filter.js").Offer>} CardList */
/**
 * @typedef {object} Asked what the reader does
 * @property {(id: string) => string} name
 * @property {(id: string, chosen: boolean) => void} pick
 * @property {() => void} drop
 * @property {(id: string) => string} enters how the reader enters; empty: the reader has not said from where
 */

export class Comparison {
  /**
   * @param {HTMLElement} root
   * @param {CardList} list
   * @param {[string, string][]} rows field → what it is called
   * @param {Asked} asked
   * @param {AbortSignal} signal
   */
  constructor(root, list, rows, asked, signal) {
    this._list = list;
    this._rows = rows;
    this._asked = asked;
    this._tray = part(root, "tray");
    this._said = part(root, "picked");
    this._place = part(root, "comparison");
    this._table = part(root, "table");
    this._see = root.querySelector('[data-action="see"]');
    this._boxes = [...root.querySelectorAll(".pick input")].filter(
      /** @returns {one is HTMLInputElement} */ (one) => one instanceof HTMLInputElement,
    );
    for (const box of this._boxes) {
      const row = box.closest(".pick");
      if (row instanceof HTMLElement) row.hidden = false;
      box.addEventListener("change", () => asked.pick(box.value, box.checked), { signal });
    }
    root.addEventListener("click", (event) => this._clicked(event), { signal });
  }

  /** @param {Event} event */
  _clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    if (!(button instanceof HTMLElement)) return;
    if (button.dataset.action === "see") {
      // The address holds the state: the link's own anchor must not take its place.
      event.preventDefault();
      this._toTable();
    }
    if (button.dataset.action === "drop") {
      const first = this._boxes.find((one) => one.checked);
      this._asked.drop();
      first?.focus();
    }
    if (button.dataset.action === "remove") {
      this._asked.pick(button.dataset.id ?? "", false);
      if (!this._place?.hidden) this._toTable();
      else this._boxes.find((one) => one.value === button.dataset.id)?.focus();
    }
  }

  _toTable() {
    const heading = this._place?.querySelector("h2");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  /**
   * @param {string[]} ids
   * @param {string} [warning]
   */
  show(ids, warning = "") {
    for (const box of this._boxes) box.checked = ids.includes(box.value);
    const whole = ids.length > 1;
    if (this._tray) this._tray.hidden = ids.length === 0;
    if (this._see instanceof HTMLElement) this._see.hidden = !whole;
    const names = joined(ids.map((id) => this._asked.name(id)), words.and);
    const counted = fill(plural(words.pickedCount, ids.length), { n: ids.length });
    write(this._said, ids.length ? [`${counted}: ${names}.`, warning || (whole ? "" : words.pickMore)].filter(Boolean).join(" ") : "");
    if (this._place) this._place.hidden = !whole;
    this._table?.replaceChildren(...(whole ? [this._compare(ids)] : []));
  }

  /** @param {string[]} ids */
  _compare(ids) {
    const table = make("table", "compared", "");
    table.append(make("caption", "hidden", words.caption));
    const head = row(table, "thead");
    head.append(column(make("span", "", words.field)));
    for (const id of ids) head.append(column(this._heading(id)));
    const body = document.createElement("tbody");
    table.append(body);
    for (const [key, label] of this._rows) {
      const line = document.createElement("tr");
      const name = make("th", "", label);
      name.setAttribute("scope", "row");
      line.append(name, ...ids.map((id) => this._cell(id, key)));
      body.append(line);
    }
    return table;
  }

  /** @param {string} id */
  _heading(id) {
    const box = make("span", "who", "");
    const link = this._list.card(id)?.querySelector("h3 a")?.cloneNode(true);
    const remove = make("button", "quiet", words.drop);
    remove.setAttribute("type", "button");
    remove.dataset.action = "remove";
    remove.dataset.id = id;
    remove.append(make("span", "hidden", `: ${this._asked.name(id)}`));
    const doubt = this._list.card(id)?.querySelector(":scope > p > .mark.unsure")?.cloneNode(true);
    box.append(...[link, doubt, remove].filter((one) => one !== undefined));
    return box;
  }

  /**
   * What the card says of a field, with its mark.
   * @param {string} id
   * @param {string} key
   */
  _cell(id, key) {
    const from = this._list.card(id)?.querySelector(`[data-field~="${key}"]`);
    const doors = from?.classList.contains("doors") ?? false;
    const cell = make("td", doors ? "doors" : "", "");
    cell.dataset.label = this._asked.name(id);
    const enters = doors && this._asked.enters(id);
    if (enters) cell.append(make("p", "verdict", enters));
    const said = from?.querySelector("dd") ?? from;
    if (!said) {
      cell.append(make("span", "unknown", words.unsaid));
      return cell;
    }
    cell.append(...[...said.childNodes].map((one) => one.cloneNode(true)));
    const mark = from?.querySelector("dt .mark, dt .checked")?.cloneNode(true);
    if (mark) cell.append(" ", mark);
    return cell;
  }
}

/** @param {HTMLElement} table @param {string} name */
function row(table, name) {
  const line = document.createElement("tr");
  const part_ = document.createElement(name);
  part_.append(line);
  table.append(part_);
  return line;
}

/** @param {HTMLElement} content */
function column(content) {
  const cell = document.createElement("th");
  cell.scope = "col";
  cell.append(content);
  return cell;
}
