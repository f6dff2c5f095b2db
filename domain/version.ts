import * as t from "io-ts";

interface VersionBrand {
  readonly Version: unique symbol;
}

/** Counts the writes to a user: 1 after registration, one more after each update. */
export const Version = t.brand(
  t.Int,
  (count): count is t.Branded<t.Int, VersionBrand> => count >= 1 && Number.isSafeInteger(count),
  "Version",
);
export type Version = t.TypeOf<typeof Version>;

/** The version of a user that was just registered. */
export const firstVersion = 1 as Version;
