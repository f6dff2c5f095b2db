/** Bytes of a well-formed text in UTF-8 (RFC 3629 §3). */
export const utf8Length = (text: string): number =>
  Array.from(text, (character) => bytesOf(character.codePointAt(0) ?? 0)).reduce((sum, bytes) => sum + bytes, 0);

const bytesOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
