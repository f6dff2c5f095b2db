import type { CodeBreak } from "./code-break.ts";

export const droppedConditions: ReadonlyArray<CodeBreak> = [
  {
    what: "registering writes over an account that is there",
    path: "adapters/dynamodb/insert-user.ts",
    from: '"attribute_not_exists(#email)"',
    to: '"attribute_not_exists(#email) OR attribute_exists(#email)"',
    noticedBy: "races",
  },
  {
    what: "an update ignores the version that If-Match names",
    path: "adapters/dynamodb/replacement-expressions.ts",
    from: "expected_version !== undefined && { version: expected_version }",
    to: "false && { version: expected_version }",
    noticedBy: "races",
  },
  {
    what: "an update whose answer was lost counts twice",
    path: "adapters/dynamodb/replacement-expressions.ts",
    from: '"NOT (#operation_id = :operation_id)",',
    to: "",
    noticedBy: "faults",
  },
  {
    what: "an update writes where nobody is",
    path: "adapters/dynamodb/replacement-expressions.ts",
    from: '"#id = :id"',
    to: '"(#id = :id OR attribute_not_exists(#id))"',
    noticedBy: "races",
  },
  {
    what: "a deletion ignores the version that If-Match names",
    path: "adapters/dynamodb/remove-user.ts",
    from: "version === undefined ? { id } : { id, version }",
    to: "version === 0 ? { id, version } : { id }",
    noticedBy: "races",
  },
];
