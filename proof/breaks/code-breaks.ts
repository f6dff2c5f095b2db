import type { CodeBreak } from "./code-break.ts";

const conditions: ReadonlyArray<CodeBreak> = [
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
    noticedBy: "linearizability",
  },
  {
    what: "a deletion ignores the version that If-Match names",
    path: "adapters/dynamodb/remove-user.ts",
    from: "version === undefined ? { id } : { id, version }",
    to: "version === 0 ? { id, version } : { id }",
    noticedBy: "races",
  },
];

const escapes: ReadonlyArray<CodeBreak> = [
  {
    what: "the body goes into the event as it was sent",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript($text).replaceAll("\\\\\'", "\'")',
    to: "$text",
    noticedBy: "bad-input",
  },
  {
    what: "the address of the path goes into the event as it was sent",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript("$!input.params().path.get(\'email\')").replaceAll("\\\\\'", "\'")',
    to: "$!input.params().path.get('email')",
    noticedBy: "bad-input",
  },
  {
    what: "header fields go into the event as they were sent",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript($input.params().header.get($name)).replaceAll("\\\\\'", "\'")',
    to: "$input.params().header.get($name)",
    noticedBy: "bad-input",
  },
  {
    what: "an apostrophe of the body stays escaped, which is no JSON",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript($text).replaceAll("\\\\\'", "\'")',
    to: "$util.escapeJavaScript($text)",
    noticedBy: "bad-input",
  },
];

const logs: ReadonlyArray<CodeBreak> = [
  {
    what: "the log says what came in",
    path: "lambdas/runtime/function-handler.ts",
    from: "operation, outcome: done.outcome }",
    to: "operation, outcome: done.outcome, payload }",
    noticedBy: "secrets",
  },
  {
    what: "the log says what was refused, in the client's words",
    path: "lambdas/runtime/refusal-detail.ts",
    from: "violations.map(({ rule }) => rule)",
    to: "violations.map(({ pointer }) => pointer)",
    noticedBy: "secrets",
  },
];

const decodes: ReadonlyArray<CodeBreak> = [
  {
    what: "the address of the path is taken as it was sent",
    path: "lambdas/http/path-email.ts",
    from: "email === lastSegment(path) ? decodeOnce(email) : email",
    to: "email",
    noticedBy: "bad-input",
  },
  {
    what: "an address is decoded once more",
    path: "lambdas/http/path-email.ts",
    from: "email === lastSegment(path) ? decodeOnce(email) : email",
    to: "decodeOnce(email)",
    noticedBy: "bad-input",
  },
  {
    what: "a stored item is taken for a user unseen",
    path: "adapters/dynamodb/decode-item.ts",
    from: "decode(item),",
    to: "E.right(item as A) as ReturnType<typeof decode>,",
    noticedBy: "faults",
  },
  {
    what: "whatever is in If-Match is read as entity tags",
    path: "lambdas/http/entity-tags.ts",
    from: "(value) => list.test(value)",
    to: "() => true",
    noticedBy: "bad-input",
  },
];

const faults: ReadonlyArray<CodeBreak> = [
  {
    what: "a read that fails finds nobody",
    path: "adapters/dynamodb/read-item.ts",
    from: "TE.mapLeft(toFault),",
    to: "TE.orElse(() => TE.right({ Item: undefined }) as never),",
    noticedBy: "faults",
  },
  {
    what: "a registration whose write fails is acknowledged",
    path: "adapters/dynamodb/insert-user.ts",
    from: "TE.mapLeft(toWriteFailure),",
    to: 'TE.mapLeft(toWriteFailure), TE.orElse((e) => (e._tag === "ConditionFailed" ? TE.left(e) : TE.right(undefined)) as never),',
    noticedBy: "faults",
  },
  {
    what: "a deletion whose write fails is acknowledged",
    path: "adapters/dynamodb/remove-user.ts",
    from: "TE.mapLeft(toWriteFailure),",
    to: 'TE.mapLeft(toWriteFailure), TE.orElse((e) => (e._tag === "ConditionFailed" ? TE.left(e) : TE.right(undefined)) as never),',
    noticedBy: "faults",
  },
  {
    what: "a function's fault is an answer like any other",
    path: "lambdas/runtime/function-handler.ts",
    from: "throw new FaultError(error);",
    to: 'return { outcome: "found" };',
    noticedBy: "faults",
  },
];

/** By what is broken: a condition is dropped, an escape is, a log says too much, a decode is skipped, a fault is swallowed. */
export const codeBreaks: Readonly<
  Record<"condition" | "escape" | "log" | "decode" | "fault", ReadonlyArray<CodeBreak>>
> = {
  condition: conditions,
  escape: escapes,
  log: logs,
  decode: decodes,
  fault: faults,
};
