// Makes elements; text goes in as text only.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | null | false | undefined | (Node | string)[]} Child */

/**
 * @param {string} name with classes: "p.src"
 * @param {Record<string, string>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const [tag = "div", ...classes] = name.split(".");
  const one = document.createElement(tag);
  if (classes.length) one.className = classes.join(" ");
  return dress(one, attributes, children);
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function draw(name, attributes, ...children) {
  return dress(document.createElementNS(SVG, name), attributes, children);
}

/**
 * @template {Element} T
 * @param {T} one
 * @param {Record<string, string>} attributes
 * @param {Child[]} children
 * @returns {T}
 */
function dress(one, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  for (const child of children.flat()) if (child) one.append(child);
  return one;
}

/**
 * @param {string} title
 * @param {string} url
 * @returns {HTMLElement}
 */
export function outward(title, url) {
  return make("a", { href: /^https?:/.test(url) ? url : "#", rel: "noopener external" }, title);
}
