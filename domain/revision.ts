import * as t from "io-ts";
import type { User } from "./user.ts";

/** Names one state of one account; a stale one never fits a newer account at the same address. */
export const revisionOf = ({ id, version }: Pick<User, "id" | "version">): string => `${id}-${version}`;

/** The revisions at which a client wants its write to happen; `"*"` is any. */
export const ExpectedRevisions = t.union([t.literal("*"), t.readonlyArray(t.string)], "ExpectedRevisions");
export type ExpectedRevisions = t.TypeOf<typeof ExpectedRevisions>;

export const isExpected = (expected: ExpectedRevisions, user: Pick<User, "id" | "version">): boolean =>
  expected === "*" || expected.includes(revisionOf(user));
