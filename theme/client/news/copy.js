// Puts a text on the clipboard; where the browser does not let us, the text is left selected for the reader to copy.

/**
 * @param {string} text
 * @param {HTMLInputElement | HTMLTextAreaElement} field that holds it
 * @returns {Promise<boolean>}
 */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // From disk and over plain http there is no clipboard.
    field.focus();
    field.select();
    return false;
  }
}
