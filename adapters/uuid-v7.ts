/** Lays out a UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, 12 bits of counter, 62 random bits. */
export const uuidV7 = (milliseconds: number, counter: number, random: Buffer): string => {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE(VERSION | counter, 6);
  random.copy(bytes, 8, 0, 8);
  bytes.writeUInt8(VARIANT | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

const VERSION = 0x7000;
const VARIANT = 0x80;
