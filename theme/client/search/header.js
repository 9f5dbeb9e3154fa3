// The header's box. The link to the search page becomes a box to type into; on a small screen it opens one. What finds
// is loaded with the first focus, by the bundle of the search page.
import { loadGlobal } from "../shared/script.js";

const OWN = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** @param {Document} document */
export function openHeader(document) {
  const link = document.querySelector("a.find");
  // The search page has a box of its own.
  if (!(link instanceof HTMLAnchorElement) || document.querySelector("ruta-search")) return;
  const form = document.createElement("form");
  form.className = "findbox";
  form.setAttribute("role", "search");
  const box = document.createElement("input");
  box.type = "search";
  box.maxLength = 200;
  box.autocomplete = "off";
  box.placeholder = link.textContent ?? "";
  box.setAttribute("aria-label", link.getAttribute("aria-label") ?? "");
  const icon = link.querySelector("svg")?.cloneNode(true);
  if (icon) form.append(icon);
  form.append(box);
  link.after(form);
  link.classList.add("js");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = box.value.trim();
    if (q) location.href = `${link.href}#${new URLSearchParams({ q })}`;
  });
  box.addEventListener("focus", () => {
    const from = (/** @type {string} */ name) => new URL(name, OWN).href;
    loadGlobal(from("buscar.js"), "rutaBuscar").then((search) => search(form, link.href, from), () => {});
  }, { once: true });
  link.addEventListener("click", (event) => {
    // With a key held the reader wants another tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.classList.toggle("on");
    box.focus();
  });
}
