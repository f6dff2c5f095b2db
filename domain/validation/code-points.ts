/** Number of Unicode code points: a pair of surrogates counts once. */
export const codePoints = (text: string): number => Array.from(text).length;
