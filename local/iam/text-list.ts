/**
 * One value or a list, of text (numbers and booleans count as their text). Throws, naming `where`, on anything else.
 */
export const textList = (value: unknown, where: string): ReadonlyArray<string> => {
  const list: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === "number" || typeof item === "boolean") return String(item);
    if (typeof item !== "string") throw new Error(`${where} is neither text nor a list of texts`);
    if (item.includes("${")) throw new Error(`${where}: policy variables are not supported (${item})`);
    return item;
  });
};
