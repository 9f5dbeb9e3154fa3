// <ruta-sheet>: a template that is filled in and printed, or copied. It keeps nothing.
import { deskMessages as words } from "../../messages/es.json";
import { part } from "../checklist/page.js";
import { StatusLine } from "../checklist/status.js";

export class SheetElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    const { signal } = this._stop;
    this._status = new StatusLine(part(this, "status"), words);
    this.classList.add("at-work");
    for (const one of this.querySelectorAll('[data-role="tools"], [data-action="copy"]')) if (one instanceof HTMLElement) one.hidden = false;
    this.addEventListener("input", ({ target }) => mirror(target), { signal });
    this.addEventListener("click", ({ target }) => this._pressed(target), { signal });
    for (const one of this.querySelectorAll("textarea")) mirror(one);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  /** @param {EventTarget | null} target */
  _pressed(target) {
    const button = target instanceof Element ? target.closest("button[data-action]") : null;
    if (!(button instanceof HTMLElement)) return;
    if (button.dataset.action === "print") window.print();
    else void this._copy(button);
  }

  /** @param {HTMLElement} button */
  async _copy(button) {
    const lines = button.closest("section")?.querySelectorAll('[data-role="copyable"] p') ?? [];
    try {
      await navigator.clipboard.writeText([...lines].map((one) => one.textContent).join("\n\n"));
      this._status?.say(words.copied);
    } catch {
      this._status?.say(words.copyFailed);
    }
  }
}

/** @param {EventTarget | null} target */
function mirror(target) {
  if (target instanceof HTMLTextAreaElement && target.parentElement) target.parentElement.dataset.value = target.value;
}
