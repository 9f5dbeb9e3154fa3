// The loader that other sites put on their pages. A released version never changes: snippets name it with its hash.
import { widget } from "../embed/widget.js";

const { currentScript } = document;
const source = currentScript instanceof HTMLScriptElement ? currentScript.src : "";
// Opened from disk there is no site that could fill a frame.
if (/^https?:/.test(source)) {
  const base = new URL(".", source);
  for (const kind of /** @type {const} */ (["checklist", "costo", "test"])) {
    const name = `ruta-${kind}`;
    if (!customElements.get(name)) customElements.define(name, widget(kind, base));
  }
}
