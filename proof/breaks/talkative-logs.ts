import type { CodeBreak } from "./code-break.ts";

export const talkativeLogs: ReadonlyArray<CodeBreak> = [
  {
    what: "the log says what came in",
    path: "lambdas/runtime/function-handler.ts",
    from: "operation, outcome: done.outcome }",
    to: "operation, outcome: done.outcome, payload }",
    noticedBy: "secrets",
  },
  {
    what: "a fault's message is logged as it came",
    path: "lambdas/runtime/fault-detail.ts",
    from: "message: redact(cause.message)",
    to: "message: cause.message",
    noticedBy: "secrets",
  },
  {
    what: "the state after validation has the request's body",
    path: "lambdas/steps/validate-user-input.ts",
    from: "request_id: request.request_id }",
    to: "request_id: request.request_id, was: request.body }",
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
