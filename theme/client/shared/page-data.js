// The data that the server leaves in a page for the element around it.

/**
 * @param {ParentNode} root
 * @param {string} role
 * @returns {object} empty for what is missing or garbled: the page then stays as the server made it
 */
export function readData(root, role = "data") {
  try {
    return Object(JSON.parse(root.querySelector(`script[data-role="${role}"]`)?.textContent || "{}"));
  } catch {
    return {};
  }
}
