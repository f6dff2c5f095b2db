import { javaRegExp } from "./java-regexp.ts";

/** String.split of Java: no empty texts at the end, none at the start from a match of no width, no groups in between. */
export const split = (text: string, pattern: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(javaRegExp(pattern, "search"))) {
    const end = match.index + match[0].length;
    if (end === 0 || (match[0] === "" && match.index >= text.length)) continue;
    parts.push(text.slice(from, match.index));
    from = end;
  }
  if (parts.length === 0) return [text];
  parts.push(text.slice(from));
  while (parts.at(-1) === "") parts.pop();
  return parts;
};
