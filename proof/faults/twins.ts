import type { Members } from "../../local/members.ts";

const salt = ({ password_hash: hash }: Members): string => String(hash).split("$").at(-2) ?? "";
/** The last 62 bits of a UUIDv7 (RFC 9562 §5.7). */
const chance = ({ id }: Members): string => String(id).slice(19);

const shared = (items: ReadonlyArray<Members>, part: (item: Members) => string): number =>
  items.length - new Set(items.map(part)).size;

/** What kept items have in common that each must have for itself; nothing when they are strangers. */
export const twins = (items: ReadonlyArray<Members>): ReadonlyArray<string> =>
  [["salts", shared(items, salt)] as const, ["random parts of ids", shared(items, chance)] as const].flatMap(
    ([what, count]) => (count === 0 ? [] : [`${count} ${what} that another item has`]),
  );
