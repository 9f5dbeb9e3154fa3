// The result: what the firm has, where to begin and whom to ask. The advice is the server's own, put in order.
import { make } from "../calculator/dom.js";
import { shortDay } from "../checklist/own.js";
import { fill, plural } from "../shared/words.js";
import { dimensions, scale } from "./chart.js";

/** @typedef {import("../potential/engine.js").Result} Result */
/** @typedef {import("../shared/potential-store.js").Past} Past */
/** @typedef {import("../shared/potential-store.js").Profile} Profile */
/** @typedef {import("./page.js").Page} Page */
/** @typedef {typeof import("../../messages/es.json").quiz} Words */
/** @typedef {{result: Result, profile: Profile, day: string, history: Past[], shared: boolean}} Shown */

const STRONG = 65;
/** Worth finding out first; the page has the rest in its questions. */
const MOST_UNKNOWN = 6;

/**
 * @param {Page} page
 * @param {Shown} shown
 * @param {Words} words
 * @returns {HTMLElement[]}
 */
export function outcome(page, shown, words) {
  return [verdict, firstSteps, nextSteps, themes, toFindOut, talk, past]
    .map((make) => make(page, shown, words))
    .filter((one) => one !== null);
}

/** @param {string} title @param {string} name @param {...(Node | string | null)} parts */
function section(title, name, ...parts) {
  return make(`section.${name}`, {}, make("h2", {}, title), ...parts.map((one) => one ?? ""));
}

/** @param {Page} page @param {Shown} shown @param {Words} words @returns {HTMLElement} */
function verdict(page, { result, profile, day, history, shared }, words) {
  const said = words.result;
  const { score, segment, segments } = result;
  const band = segment ? page.copy(`[data-band="${segment}"]`) : null;
  const open = score.min < score.max;
  const strong = result.dimensions.filter((one) => (one.score ?? 0) >= STRONG && one.min >= STRONG - 15).map((one) => page.dimension(one.id));
  const facts = [
    result.experience.result ? `${said.experience}: ${result.experience.result}` : "",
    result.size.id ? `${said.size}: ${page.label("size", result.size.id)}` : "",
    profile.country ? page.label("country", profile.country) : "",
  ].filter(Boolean);
  const before = shared ? null : history.at(-2) ?? null;
  return make(`section.finding.${segment ?? "none"}`, {},
    make("h2", {}, said.title),
    make("p.hue", {}, make(`span.seg.${segment ?? "none"}`, {}, segment ? words.segments[segment] : "—"), " ", make("small", {}, shortDay(day))),
    band?.querySelector(".meaning") ?? null,
    make("p.num", {}, fill(said.score, { value: score.value ?? "—" })),
    scale(score, page.data.test.bands, said),
    open ? make("p.reachtext", {}, fill(said.range, { min: score.min, max: score.max }), " ", others(segments, result, words)) : "",
    facts.length ? make("p.firmline", {}, facts.join(" · ")) : "",
    before && score.value !== null ? make("p.since", {}, since(score.value, before, said)) : "",
    blocked(page, result, words),
    segment === "rojo-oscuro" ? make("p.tip", {}, said.sizeRule) : "",
    strong.length ? make("p.strong", {}, make("b", {}, `${said.strong}: `), strong.join(", "), ".") : "",
  );
}

/** What the colour may still be; whether the firm is large is asked apart. @param {string[]} segments @param {Result} result @param {Words} words @returns {string} */
function others(segments, result, words) {
  const names = segments.filter((one) => one !== "rojo-oscuro" || result.size.id).map((one) => /** @type {Record<string, string>} */ (words.segments)[one] ?? one);
  if (names.length < 2) return "";
  const count = result.unknown.length;
  return fill(plural(words.result.unknownSegment, count), { n: count, segments: names.join(" / ") });
}

/** @param {Page} page @param {Result} result @param {Words} words @returns {HTMLElement | string} */
function blocked(page, { blocking, score }, words) {
  if (!blocking.length) return "";
  const said = words.result;
  const lead = fill(blocking.length === 1 ? said.blockedLead : said.blockedLeadMany, { value: score.value ?? "—" });
  const rows = blocking.map(({ question, option, effect }) => make("li", {},
    page.question(question), " ", make("b", {}, `«${page.label(question, option)}»`), ": ", said.effects[effect]));
  return make("div.tip.warn", {}, make("p", {}, lead), make("ul", {}, ...rows));
}

/** @param {number} value @param {Past} before @param {Words["result"]} said */
function since(value, before, said) {
  const change = value - before.value;
  const key = change > 0 ? "up" : change < 0 ? "down" : "same";
  return fill(said.sinceLast[key], { n: Math.abs(change), day: shortDay(before.day) });
}

/** @param {Page} page @param {Shown} shown @param {Words} words @returns {HTMLElement} */
function firstSteps(page, { result, profile }, words) {
  const said = words.result;
  const points = new Map(result.gaps.map((one) => [one.id, one.points]));
  const lead = new Set(result.next.gaps);
  const rest = result.gaps.filter((one) => !lead.has(one.id)).map((one) => one.id);
  const stops = new Set(result.blocking.map((one) => one.gap));
  const card = (/** @type {string} */ id) => gapCard(page, id, points.get(id) ?? 0, stops.has(id), profile.country ?? "", words);
  if (!lead.size) return section(said.first, "first", make("p.lead", {}, said.noGaps));
  return section(said.first, "first",
    make("p.lead", {}, said.firstLead),
    make("div.lacks.lead-gaps", {}, ...[...lead].map(card)),
    rest.length
      ? make("details.more-gaps", {}, make("summary", {}, fill(plural(said.more, rest.length), { n: rest.length })), make("div.lacks", {}, ...rest.map(card)))
      : "");
}

/** @param {Page} page @param {string} id @param {number} points @param {boolean} stops @param {string} country @param {Words} words */
function gapCard(page, id, points, stops, country, words) {
  const made = page.copy(`[data-gap="${id}"]`) ?? make("article.lack", {}, id);
  const whole = Math.max(1, Math.round(points));
  const gain = stops ? words.result.unlocks : fill(plural(words.result.gain, whole), { n: whole });
  made.querySelector("h3")?.append(" ", make(stops ? "span.mark.need" : "span.mark", {}, gain));
  for (const task of made.querySelectorAll("li[data-country]")) if (task.getAttribute("data-country") !== country) task.remove();
  for (const list of made.querySelectorAll("dd > ul:empty")) list.closest("div")?.remove();
  const slot = made.querySelector("[data-gap-programmes]");
  slot?.replaceChildren(...programmes(page.programmes, id, country, page.root.dataset.support ?? "", words.result));
  return made;
}

/**
 * Who helps with a gap in a country, by name; or that nobody is known.
 * @param {import("./page.js").Programmes} known
 * @param {string} gap
 * @param {string} country
 * @param {string} support address of the directory, or empty
 * @param {Words["result"]} words
 * @returns {(Node | string)[]}
 */
export function programmes(known, gap, country, support, words) {
  const places = Object.hasOwn(known.gaps ?? {}, gap) ? known.gaps[gap] ?? {} : {};
  const mine = [...(country ? places[country] ?? [] : []), ...(places["*"] ?? [])];
  const rows = mine.flatMap((at) => (known.list[at] ? [known.list[at]] : []));
  if (rows.length) {
    return [make("ul", {}, ...rows.map(([name = "", who = "", href = ""]) =>
      make("li", {}, href ? make("a", { href, ...(/^https?:/.test(href) ? { rel: "noopener external" } : {}) }, name) : name, who ? make("small", {}, ` ${who}`) : "")))];
  }
  const all = support ? [" ", make("a", { href: support }, words.allProgrammes)] : [];
  return [country || !Object.keys(places).length ? words.noProgramme : words.chooseCountry, ...all];
}

/** @param {Page} page @param {Shown} shown @param {Words} words @returns {HTMLElement | null} */
function nextSteps(page, { result }, words) {
  const band = result.segment ? page.copy(`[data-band="${result.segment}"]`) : null;
  if (!band) return null;
  band.querySelector("h3")?.remove();
  band.querySelector(".meaning")?.remove();
  band.className = "nextbox";
  for (const head of band.querySelectorAll("h4")) {
    const title = make("h2", {}, head.textContent ?? "");
    head.replaceWith(title);
  }
  band.append(make("p.buttons", {}, make("a.go", { href: page.root.dataset.route ?? "#" }, words.result.route)));
  return band;
}

/** @param {Page} page @param {Shown} shown @param {Words} words @returns {HTMLElement} */
function themes(page, { result }, words) {
  const weights = new Map(page.data.test.dimensions.map((one) => [one.id, one.weight]));
  const rows = result.dimensions.filter((one) => one.questions).map((one) => ({ ...one, name: page.dimension(one.id), weight: weights.get(one.id) ?? 0 }));
  return section(words.result.dimensions, "bytheme", dimensions(rows, words.result));
}

/** @param {Page} page @param {Shown} shown @param {Words} words @returns {HTMLElement | null} */
function toFindOut(page, { result, shared }, words) {
  const said = words.result;
  if (!result.unknown.length) return null;
  const rows = result.unknown.slice(0, MOST_UNKNOWN).map(({ question, points }) => {
    const whole = Math.max(1, Math.round(points));
    return make("li", {},
      shared ? page.question(question) : make("a", { href: `#p-${question}` }, page.question(question)),
      " ", make("small", {}, fill(plural(said.findOutMove, whole), { n: whole })));
  });
  return section(said.findOut, "findout", make("p.lead", {}, said.findOutLead), make("ul.plain", {}, ...rows));
}

/** @param {Page} page @returns {HTMLElement | null} */
function talk(page) {
  const made = page.copy('[data-role="interview"]');
  made?.removeAttribute("data-role");
  made?.classList.add("interview");
  return made;
}

/** @param {Page} _page @param {Shown} shown @param {Words} words @returns {HTMLElement | null} */
function past(_page, { history, shared }, words) {
  const said = words.result;
  if (shared || history.length < 2) return null;
  const rows = history.map((one, at) => {
    const change = at ? one.value - (history[at - 1]?.value ?? one.value) : null;
    const moved = change === null ? "" : change === 0 ? said.same : fill(change > 0 ? said.up : said.down, { n: Math.abs(change) });
    const name = /** @type {Record<string, string>} */ (words.segments)[one.segment] ?? one.segment;
    return make("tr", {}, make("th", { scope: "row" }, shortDay(one.day)), make("td", {}, String(one.value)), make("td", {}, name), make("td", {}, moved));
  });
  const heads = [said.historyDay, said.historyScore, said.historySegment, said.historyChange];
  return section(said.history, "history", make("table", {},
    make("caption.hidden", {}, said.history),
    make("thead", {}, make("tr", {}, ...heads.map((one) => make("th", { scope: "col" }, one)))),
    make("tbody", {}, ...rows.reverse())));
}
