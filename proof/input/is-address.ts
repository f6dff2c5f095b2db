const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const digits = "0123456789";

const consistsOf = (alphabet: string, text: string): boolean =>
  text !== "" && Array.from(text).every((character) => alphabet.includes(character));

const isLabel = (label: string): boolean =>
  label.length <= 63 && consistsOf(`${letters}${digits}-`, label) && !label.startsWith("-") && !label.endsWith("-");

const isTop = (label: string): boolean =>
  consistsOf(letters, label) || (label.length > 4 && label.slice(0, 4).toLowerCase() === "xn--");

/** The rule of addresses, written down a second time and without the patterns of the first. */
export const isAddress = (text: string): boolean => {
  const [local = "", domain = "", ...rest] = text.split("@");
  const labels = domain.split(".");
  return (
    rest.length === 0 &&
    text.length <= 254 &&
    local.length <= 64 &&
    local.split(".").every((atom) => consistsOf(`${letters}${digits}!#$%&'*+-=?^_\`{|}~`, atom)) &&
    labels.length >= 2 &&
    labels.every(isLabel) &&
    isTop(labels.at(-1) ?? "")
  );
};
