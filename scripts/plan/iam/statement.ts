import { isMembers, itemsOf, membersOf } from "../../../local/members.ts";

/** A statement of an IAM policy, every part a set of texts. */
export type Statement = {
  /** Its Sid, else what it says first. */
  readonly label: string;
  readonly effect: string;
  /** By part: `Action`, `Resource`, `Principal`, `Condition StringEquals aws:SourceVpce`. */
  readonly parts: Readonly<Record<string, ReadonlyArray<string>>>;
};

export const statement = (value: unknown): Statement => {
  const { Sid, Effect, Condition, ...rest } = membersOf(value);
  const parts = {
    ...Object.fromEntries(Object.entries(rest).map(([name, texts]) => [name, principalsOrTexts(texts)])),
    ...Object.fromEntries(
      Object.entries(membersOf(Condition)).flatMap(([operator, keys]) =>
        Object.entries(membersOf(keys)).map(([key, texts]) => [`Condition ${operator} ${key}`, textsOf(texts)]),
      ),
    ),
  };
  const actions = parts["Action"] ?? parts["NotAction"] ?? [];
  return {
    label: typeof Sid === "string" ? Sid : `${String(Effect)} ${actions[0] ?? ""}${actions.length > 1 ? "…" : ""}`,
    effect: String(Effect),
    parts,
  };
};

/** `{ "Service": "lambda.amazonaws.com" }` as `Service lambda.amazonaws.com`. */
const principalsOrTexts = (value: unknown): ReadonlyArray<string> =>
  isMembers(value)
    ? Object.entries(value).flatMap(([kind, texts]) => textsOf(texts).map((text) => `${kind} ${text}`))
    : textsOf(value);

const textsOf = (value: unknown): ReadonlyArray<string> =>
  [...new Set((Array.isArray(value) ? itemsOf(value) : [value]).map(String))].toSorted();
