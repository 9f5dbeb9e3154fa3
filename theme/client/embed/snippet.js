// The code to paste, from what was chosen on /incrustar/. Nothing here touches the page.
import { frameAddress } from "./address.js";

/** @typedef {import("./address.js").Kind} Kind */
/**
 * @typedef {object} Kit what the page knows at build
 * @property {string} base the published site
 * @property {string} sri
 * @property {string} folder
 * @property {Record<string, [string, string]>} countries code → name, part of an address
 * @property {string[]} costs destinations whose charges are described
 * @property {string} costs_page
 * @property {Record<string, string>} words
 */
/** @typedef {Record<string, string>} Chosen attribute → value */

/** What the frame needs when its height is fixed. @type {Record<Kind, number>} */
const HEIGHTS = { checklist: 940, costo: 1250, test: 900 };
export const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";

/**
 * @param {Kit} kit
 * @param {Kind} kind
 * @param {Chosen} chosen
 * @returns {{script: string, frame: string, text: string, href: string}}
 */
export function snippets(kit, kind, chosen) {
  const { text, href } = wholePage(kit, kind, chosen);
  const given = Object.entries(chosen).filter(([, value]) => value).map(([name, value]) => ` ${name}="${attribute(value)}"`);
  const source = `${kit.base}${kit.folder}/${frameAddress(kind, (name) => chosen[name] ?? null) ?? ""}`;
  const title = (kit.words.frame_title ?? "").replace("{what}", text);
  return {
    text,
    href,
    script: `<script src="${kit.base}${kit.folder}/ruta.js" integrity="${kit.sri}" crossorigin="anonymous"></script>\n`
      + `<ruta-${kind}${given.join("")}><a href="${attribute(href)}">${attribute(text)}</a></ruta-${kind}>`,
    frame: `<iframe src="${attribute(source)}" title="${attribute(title)}" width="100%" height="${HEIGHTS[kind]}" loading="lazy" `
      + `referrerpolicy="no-referrer" sandbox="${SANDBOX}"></iframe>`,
  };
}

/**
 * The page for readers without a script.
 * @param {Kit} kit
 * @param {Kind} kind
 * @param {Chosen} chosen
 */
function wholePage(kit, kind, { origen = "", destino = "", tipo = "" }) {
  const [from, fromSlug] = kit.countries[origen] ?? ["", ""];
  const [to, toSlug] = kit.countries[destino] ?? ["", ""];
  const text = (kit.words[`link_${kind}`] ?? "").replace("{origin}", from).replace("{destination}", to);
  const path = { checklist: `ruta/${fromSlug}-a-${toSlug}/`, costo: kit.costs_page, test: `test/${tipo || "bienes"}/` }[kind];
  return { text, href: kit.base + path };
}

/** @param {string} value */
function attribute(value) {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
