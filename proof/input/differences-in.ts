import { isDeepStrictEqual } from "node:util";
import type { Members } from "../../local/members.ts";

/** Attributes that only the store has. */
const inner = new Set(["password_hash", "registration_id", "fingerprint", "operation_id", "schema_version"]);

const shown = (item: Members): Members => Object.fromEntries(Object.entries(item).filter(([name]) => !inner.has(name)));

/** Where the items of a store differ from the users that were promised: missing, other or never acknowledged ones. */
export const differencesIn = (
  items: ReadonlyArray<Members>,
  promised: ReadonlyArray<Members>,
): ReadonlyArray<string> => {
  const kept = new Map(items.map((item) => [String(item["email"]), shown(item)]));
  const known = new Set(promised.map(({ email }) => String(email)));
  return [
    ...promised.flatMap((user) => {
      const item = kept.get(String(user["email"]));
      if (item === undefined) return [`${String(user["email"])} is lost`];
      return isDeepStrictEqual(item, user) ? [] : [`${String(user["email"])} is another than was acknowledged`];
    }),
    ...[...kept.keys()].filter((email) => !known.has(email)).map((email) => `${email} was never acknowledged`),
  ];
};
