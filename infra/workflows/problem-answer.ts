import { problemDocument, type ProblemName, problems } from "../../lambdas/contract/problems.ts";
import type { Reply } from "../../lambdas/contract/reply.ts";

/** The answer that tells a client of a fault, with nothing in it that depends on the fault. */
export const problemAnswer = (name: ProblemName): Reply => {
  const { status, retryAfter } = problems[name];
  return {
    statusCode: status,
    contentType: "application/problem+json",
    headers: retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) },
    body: JSON.stringify(problemDocument(name)),
  };
};
