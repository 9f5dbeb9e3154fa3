// Reads the server's markup of a checklist once.

/** @typedef {import("../shared/when.js").When} When */
/**
 * @typedef {object} PageTask
 * @property {string} id
 * @property {string} stage
 * @property {When} when
 * @property {string} title
 * @property {HTMLElement} item
 * @property {HTMLInputElement} box
 * @property {HTMLElement | null} own
 */
/**
 * @typedef {object} PageStage
 * @property {string} id
 * @property {string} title
 * @property {HTMLElement | null} station on the line
 * @property {HTMLElement | null} count on the line
 * @property {HTMLElement | null} progress beside the heading
 * @property {HTMLElement | null} empty
 */

/**
 * @param {ParentNode} root
 * @param {string} role
 * @returns {HTMLElement | null}
 */
export function part(root, role) {
  return root.querySelector(`[data-role="${role}"]`);
}

/**
 * @param {HTMLElement} root
 * @returns {PageTask[]}
 */
export function readTasks(root) {
  return [...root.querySelectorAll(".task[data-task]")].flatMap((item) => {
    const box = item.querySelector('input[type="checkbox"]');
    if (!(item instanceof HTMLElement) || !(box instanceof HTMLInputElement)) return [];
    // Firefox fills in boxes again after a reload; only the store knows what is done.
    box.autocomplete = "off";
    return [{
      id: item.dataset.task ?? "",
      stage: /** @type {HTMLElement | null} */ (item.closest("section[data-stage]"))?.dataset.stage ?? "",
      when: /** @type {When} */ (readJson(item.dataset.when)),
      title: box.labels?.[0]?.textContent?.trim() ?? "",
      item,
      box,
      own: part(item, "own"),
    }];
  });
}

/**
 * @param {HTMLElement} root
 * @returns {PageStage[]}
 */
export function readStages(root) {
  return [...root.querySelectorAll("section[data-stage]")].map((section) => {
    const id = /** @type {HTMLElement} */ (section).dataset.stage ?? "";
    const station = /** @type {HTMLElement | null} */ (root.querySelector(`.line [data-stage="${id}"]`));
    return {
      id,
      title: section.querySelector("h2")?.firstChild?.textContent?.trim() ?? id,
      station,
      count: station && part(station, "count"),
      progress: part(section, "stage-progress"),
      // A stage that has no task at all says so itself.
      empty: section.querySelector(".task") ? part(section, "empty") : null,
    };
  });
}

/**
 * @param {HTMLElement} root
 * @returns {Record<string, string>} child sector → parent sector
 */
export function readParents(root) {
  const { parents } = /** @type {{parents?: Record<string, string>}} */ (readJson(part(root, "rules")?.textContent));
  return parents ?? {};
}

/**
 * @param {string | null | undefined} text
 * @returns {object} empty for what is not an object: a task with a garbled condition is shown, not hidden
 */
function readJson(text) {
  try {
    return Object(JSON.parse(text || "{}"));
  } catch {
    return {};
  }
}
