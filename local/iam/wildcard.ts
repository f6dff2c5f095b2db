const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches IAM's wildcards: `*` any characters, `?` exactly one. Everything else stands for itself. */
export const wildcard = (
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): ((text: string) => boolean) => {
  if (pattern === "*") return () => true;
  if (!/[*?]/.test(pattern) && options.ignoreCase !== true) return (text) => text === pattern;
  const source = escaped(pattern).replaceAll("\\*", ".*").replaceAll("\\?", ".");
  const expression = new RegExp(`^${source}$`, options.ignoreCase === true ? "isu" : "su");
  return (text) => expression.test(text);
};
