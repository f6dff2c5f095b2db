/** Text as Java encodes it to bytes: a lone surrogate becomes a question mark (JavaScript would write U+FFFD). */
export const wellFormed = (text: string): string => (text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, "?"));
