// The frame's side: takes the look from the address, tells the host how high it is and how far the reader has come,
// and gives the way to the whole site what the reader has done.
import { readFragment, writeFragment } from "../shared/fragment.js";
import { dress } from "./look.js";
import { MARK, readMessage } from "./protocol.js";

/** @typedef {{hechas: number, total: number, fragmento?: string}} Progress what a tool of ours says of itself */

/** Pixels above and below the body. */
const BORDERS = 2;

export class Frame {
  constructor() {
    this._host = "";
    this._said = 0;
    /** @type {Progress | null} */
    this._progress = null;
    this._due = 0;
    this._look = this._takeLook();
    dress(this._look);
  }

  start() {
    this._mindStorage();
    this._passLook();
    document.addEventListener("ruta:avance", (event) => {
      this._progress = /** @type {CustomEvent<Progress>} */ (event).detail;
      this._tellProgress();
    });
    window.addEventListener("message", (event) => this._hear(event));
    new ResizeObserver(() => this._measure()).observe(document.body);
    const link = document.querySelector('[data-role="continue"]');
    if (!(link instanceof HTMLAnchorElement)) return;
    for (const type of ["pointerdown", "focus", "click"]) link.addEventListener(type, () => this._carry(link));
  }

  /** Takes out of the address what the page itself must not see: its own state stands there too. */
  _takeLook() {
    const { state } = readFragment(window.location.hash);
    const { tema = "", acento = "", idioma = "", ...rest } = Object.fromEntries(state);
    if (tema || acento || idioma) {
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, "", pathname + search + writeFragment(rest));
    }
    return { tema: /^(claro|oscuro)$/.test(tema) ? tema : "", acento };
  }

  /** Other pages of ours that open in this frame look the same. */
  _passLook() {
    for (const link of document.querySelectorAll("a[target=_self]")) {
      if (link instanceof HTMLAnchorElement && !link.hash) link.hash = writeFragment(this._look);
    }
  }

  /** Where a browser lets no frame keep anything, the tools work for as long as the page is open, and it is said. */
  _mindStorage() {
    try {
      window.localStorage.getItem("ruta");
    } catch {
      document.documentElement.dataset.blocked = "";
      const notice = document.querySelector('[data-role="blocked"]');
      if (notice instanceof HTMLElement) notice.hidden = false;
    }
  }

  /** @param {MessageEvent} event */
  _hear({ data, origin, source }) {
    if (source !== window.parent || window.parent === window || readMessage(data)?.tipo !== "hola") return;
    // From a page on disk or in a sandbox of its own comes no origin that could be named; what we say is no secret.
    this._host = origin === "null" ? "*" : origin;
    this._said = 0;
    this._measure();
    this._tellProgress();
  }

  _measure() {
    if (this._due) return;
    this._due = requestAnimationFrame(() => {
      this._due = 0;
      const height = Math.ceil(document.body.getBoundingClientRect().height) + BORDERS;
      if (height === this._said) return;
      this._said = height;
      this._tell({ tipo: "alto", alto: height });
    });
  }

  /** The host learns two numbers: neither which tasks, nor answers, nor amounts. */
  _tellProgress() {
    if (this._progress) this._tell({ tipo: "progreso", hechas: this._progress.hechas, total: this._progress.total });
  }

  /** @param {import("./protocol.js").Message} message */
  _tell(message) {
    if (this._host) window.parent.postMessage({ ruta: MARK, ...message }, this._host);
  }

  /**
   * The whole site goes on where this frame is: what it keeps itself is out of its reach.
   * @param {HTMLAnchorElement} link
   */
  _carry(link) {
    const done = [...document.querySelectorAll(".task[data-task]")].flatMap((task) =>
      task instanceof HTMLElement && task.querySelector(":scope > input:checked") ? [task.dataset.task ?? ""] : []);
    const { state } = readFragment(window.location.hash);
    const here = writeFragment({ ...Object.fromEntries(state), hechas: done.join(".") });
    link.hash = this._progress?.fragmento ?? here;
  }
}
