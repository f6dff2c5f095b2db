const named: Readonly<Record<string, string>> = {
  "'": "\\'",
  '"': '\\"',
  "\\": "\\\\",
  "/": "\\/",
  "\b": "\\b",
  "\n": "\\n",
  "\t": "\\t",
  "\f": "\\f",
  "\r": "\\r",
};

const escapeUnit = (unit: string): string =>
  named[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * `StringEscapeUtils.escapeJavaScript` of Apache commons-lang 2 (`escapeEcmaScript` of commons-lang 3 gives the same):
 * `\'` `\"` `\\` `\/` and the named controls, every other unit below U+0020 or above U+007F as `\uXXXX` in upper case,
 * surrogates one by one. AWS documents "JavaScript string rules" and the `\'`; that `/` becomes `\/` is the library's
 * behaviour, unverified on AWS, and the same text to a JSON parser. The result is JSON once `\'` is made `'` again.
 */
export const escapeJavaScript = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is escaped
  text.replace(/['"\\/\u0000-\u001F\u0080-\uFFFF]/g, escapeUnit);
