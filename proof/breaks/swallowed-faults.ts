import type { CodeBreak } from "./code-break.ts";

export const swallowedFaults: ReadonlyArray<CodeBreak> = [
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
    what: "a workflow does not try again",
    path: "infra/workflows/invoke-function.ts",
    from: "Retry: retryFaults,",
    to: "Retry: [],",
    noticedBy: "faults",
  },
  {
    what: "a lost answer to a deletion is nobody's deletion",
    path: "adapters/dynamodb/remove-user.ts",
    from: "attempts > 1 ? E.right(undefined) : E.left(userNotFound)",
    to: "E.left(userNotFound)",
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
