import type { Members } from "../../local/members.ts";

const text = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);
const time = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** What every item has, written down a second time and on purpose: the code's own codecs are on trial here. */
const required: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: text(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  email: text(/^[^@A-Z]+@[^@A-Z]+$/),
  email_verified: (value) => value === false,
  version: (value) => Number.isInteger(value) && Number(value) >= 1,
  created_at: time,
  updated_at: time,
  password_hash: text(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/),
  registration_id: text(/^(?:key:[\x21-\x7e]{1,255}|req:.+)$/),
  fingerprint: text(/^[\w-]{43}$/),
  schema_version: (value) => value === 1,
};
const optional = new Set([
  ...["name", "given_name", "family_name", "picture", "locale", "zoneinfo", "phone_number", "attributes"],
  "operation_id",
]);

/** What is wrong with a kept item; nothing when it is whole. No value is told: one of them is a hash. */
export const halfWritten = (item: Members): ReadonlyArray<string> => [
  ...Object.entries(required).flatMap(([name, holds]) => (holds(item[name]) ? [] : [`${name} is missing or wrong`])),
  ...Object.keys(item).flatMap((name) => (name in required || optional.has(name) ? [] : [`${name} does not belong`])),
  ...(String(item["updated_at"]) < String(item["created_at"]) ? ["updated before it was created"] : []),
  ...(Number(item["version"]) > 1 === (item["operation_id"] === undefined)
    ? ["version and operation_id disagree"]
    : []),
];
