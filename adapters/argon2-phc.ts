/** What an Argon2id PHC string says; `memory` in KiB. */
export type Argon2Phc = {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
};

/** Writes `$argon2id$v=19$m=…,t=…,p=…$salt$tag`, base64 without padding (the PHC string format). */
export const encodeArgon2Phc = ({ memory, passes, parallelism, salt, tag }: Argon2Phc): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;

/**
 * Reads the one canonical spelling and nothing else. What it reads decides how much memory and time a verification
 * costs, so whatever lies outside the bounds is undefined too.
 */
export const decodeArgon2Phc = (text: string): Argon2Phc | undefined => {
  const { m, t, p, salt, tag } = FORMAT.exec(text)?.groups ?? {};
  if (m === undefined || t === undefined || p === undefined || salt === undefined || tag === undefined)
    return undefined;
  const phc = {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
  return isWithinBounds(phc) && encodeArgon2Phc(phc) === text ? phc : undefined;
};

const FORMAT =
  /^\$argon2id\$v=19\$m=(?<m>\d{1,7}),t=(?<t>\d{1,3}),p=(?<p>\d{1,3})\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)$/;

/** 64 MiB is the most that RFC 9106 §4 recommends for a constrained machine; its least is 8 KiB per lane (§3.1). */
const isWithinBounds = ({ memory, passes, parallelism, salt, tag }: Argon2Phc): boolean =>
  isBetween(parallelism, 1, 4) &&
  isBetween(memory, 8 * parallelism, 64 * 1024) &&
  isBetween(passes, 1, 10) &&
  isBetween(salt.length, 8, 64) &&
  isBetween(tag.length, 16, 64);

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
