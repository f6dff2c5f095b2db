import { createHash } from "node:crypto";

/** Words that occur nowhere else, so that one search tells whether any request's secret got somewhere. */
export type Stems = {
  /** In every password: may be nowhere but on the way into the first state. */
  readonly password: string;
  /** In every address: may be in the store, in state data and in answers that show the user. */
  readonly address: string;
  /** In what a client puts elsewhere: may be where the client's own data are. */
  readonly misplaced: string;
};

/** The words of one request. */
export type Canaries = {
  readonly email: string;
  readonly password: string;
  /** Another one, for a change. */
  readonly next: string;
  readonly misplaced: string;
};

export const stemsOf = (seed: number, round: string): Stems => {
  const mark = `${round}${seed.toString(36)}`;
  return { password: `zqpass${mark}zq`, address: `zqaddr${mark}zq`, misplaced: `zqelse${mark}zq` };
};

export const canariesOf = ({ password, address, misplaced }: Stems, serial: number): Canaries => ({
  email: `${address}${serial}@example.com`,
  password: `${password} lantern quartz ${serial}`,
  next: `${password} velvet harbour ${serial}`,
  misplaced: `${misplaced}${serial}`,
});

/** Base64 of a text that begins at any of three places, without the characters that depend on what is around it. */
const base64Cores = (word: string): ReadonlyArray<string> =>
  ["", "x", "xx"].map((before) => {
    const core = Buffer.from(before + word)
      .toString("base64")
      .replace(/=+$/, "");
    return core.slice(before.length === 0 ? 0 : 4, -2);
  });

/** The spellings in which a word could get somewhere, all of them searched without case. */
const spellings = (word: string): ReadonlyArray<string> => [
  word,
  Array.from(word).join("\u0000"),
  Buffer.from(word).toString("hex"),
  Array.from(word).toReversed().join(""),
  ...base64Cores(word),
];

/** Whether a text holds a word, as it is or in an encoding that anybody can undo. */
export const holds = (text: string, word: string): boolean => {
  const lower = text.toLowerCase();
  return spellings(word).some((spelling) => lower.includes(spelling.toLowerCase()));
};

/** Digests that anybody can search passwords for: no better than the password itself. */
export const digestsOf = (password: string): ReadonlyArray<string> =>
  (["md5", "sha1", "sha256", "sha512"] as const).flatMap((algorithm) =>
    (["hex", "base64", "base64url"] as const).map((form) =>
      createHash(algorithm).update(password).digest(form).replace(/=+$/, ""),
    ),
  );
