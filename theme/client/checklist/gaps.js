// Which tasks close what the reader's firm lacks, by its last test. Nothing here touches the page.

/**
 * @typedef {object} GapData
 * @property {Record<string, [string, string[]]>} weak question → its gap, and the options that show it
 * @property {Record<string, [string, string[]]>} gaps gap → its name, and the tasks that close it
 */

/**
 * @param {GapData} data
 * @param {Record<string, string>} answers question → option
 * @returns {Map<string, string[]>} task → the names of the gaps that it closes
 */
export function closingTasks({ weak, gaps }, answers) {
  const lacking = new Set(
    Object.entries(weak).flatMap(([question, [gap, options]]) =>
      options.includes(answers[question] ?? "") ? [gap] : []),
  );
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const gap of lacking) {
    const [name, tasks] = gaps[gap] ?? ["", []];
    for (const task of tasks) found.set(task, [...(found.get(task) ?? []), name]);
  }
  return found;
}
