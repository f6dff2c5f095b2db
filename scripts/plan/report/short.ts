/** ARNs without what is the same in all of them (`lambda:function:get-user-function`), hashes by their beginning. */
export const short = (text: string): string =>
  text
    .replaceAll(/arn:aws[a-z-]*:([a-z0-9-]+):[a-z0-9-]*:\d*:/g, "$1:")
    .replaceAll(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, "$1…");

/** Characters of a value that fit beside another. */
export const most = 72;

/** A value as one line that fits beside another. */
export const brief = (value: unknown): string => {
  if (value === undefined) return "(none)";
  if (value === "") return '""';
  const text = short(typeof value === "string" ? value : JSON.stringify(value)).replaceAll(/\s+/g, " ");
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
};
