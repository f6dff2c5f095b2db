/** One token of RFC 8259, or white space; strings are looked at once more for control characters. */
const token =
  /[ \t\n\r]+|[{}[\],:]|"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

const hasControl = (text: string): boolean => Array.from(text).some((character) => character < " ");

/** The text as one character for each token: `s` for a string, `v` for another value; `undefined` where none fits. */
const outline = (text: string): string | undefined => {
  const kinds: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const [found] = token.exec(text) ?? [];
    if (found === undefined) return undefined;
    const [first = ""] = found;
    if (first === '"' && hasControl(found)) return undefined;
    if (first === '"') kinds.push("s");
    else if ("{}[],:".includes(first)) kinds.push(first);
    else if (found.trim() !== "") kinds.push("v");
  }
  return kinds.join("");
};

const innermost = /\{\}|\{s:[sv](?:,s:[sv])*\}|\[\]|\[[sv](?:,[sv])*\]/g;

/**
 * Whether a text is one JSON object by the grammar of RFC 8259, written down a second time: values are folded from the
 * inside out. Not for deep nesting.
 */
export const isJsonObject = (text: string): boolean => {
  let folded = outline(text);
  if (folded?.startsWith("{") !== true) return false;
  for (let before = ""; before !== folded;) {
    before = folded;
    folded = folded.replace(innermost, "v");
  }
  return folded === "v";
};
