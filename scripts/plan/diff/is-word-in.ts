/** Whether the text stands there by itself, not as a piece of a longer name. */
export const isWordIn = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (![text[at - 1], text[at + word.length]].some((neighbour) => /[\w-]/.test(neighbour ?? ""))) return true;
  return false;
};
