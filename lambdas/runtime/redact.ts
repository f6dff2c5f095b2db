/**
 * Takes addresses and hashes out of text that we did not write ourselves, such as an SDK's error message:
 * the second line of defence, because no code puts them there.
 */
export const redact = (text: string): string =>
  text
    .slice(0, 1000)
    .replace(/\$argon2[^\s"']*/g, "[hash]")
    .replace(/[^\s"'<>:,;]+(?:@|%40)[^\s"'<>:,;]+/g, "[address]");
