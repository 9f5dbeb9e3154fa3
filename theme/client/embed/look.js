// The look that a host has asked for: a scheme and one accent. Anything else is ours.
import { inkOn, mix, readable, readColour, writeColour } from "./colour.js";

/** @typedef {{tema: string, acento: string}} Look */

const OWN = ["--line", "--link", "--line-soft", "--accent", "--on-accent"];

/** @param {Look} look */
export function dress({ tema, acento }) {
  if (tema) force(tema === "oscuro");
  const accent = readColour(acento);
  if (!accent) return;
  paint(accent);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint(accent));
}

/**
 * Settles the scheme, whatever the reader's device prefers: the host's page has but one.
 * @param {boolean} dark
 */
function force(dark) {
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      const named = rule instanceof CSSMediaRule && /prefers-color-scheme: (dark|light)/.exec(rule.media.mediaText);
      if (named) rule.media.mediaText = (named[1] === "dark") === dark ? "all" : "not all";
    }
  }
}

/** @param {import("./colour.js").Colour} accent */
function paint(accent) {
  const { style } = document.documentElement;
  for (const name of OWN) style.removeProperty(name);
  const now = getComputedStyle(document.documentElement);
  const [paper, card] = ["--paper", "--card"].map((name) => readColour(now.getPropertyValue(name)));
  if (!paper || !card) return;
  const soft = mix(paper, accent, 0.12);
  const text = writeColour(readable(accent, [paper, card, soft]));
  const colours = [text, text, writeColour(soft), writeColour(accent), writeColour(inkOn(accent))];
  OWN.forEach((name, at) => style.setProperty(name, colours[at] ?? ""));
}
