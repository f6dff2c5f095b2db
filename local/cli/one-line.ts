/**
 * Text that cannot forge a second line or move a terminal's cursor: control and line-separating characters are escaped.
 */
export const oneLine = (text: string): string =>
  text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
