import { expect } from "chai";
import * as t from "io-ts";
import { type ProblemName, problems } from "../../../lambdas/contract/problems.ts";
import type { Answer } from "./client.ts";

const ProblemBody = t.type({ type: t.string, title: t.string, status: t.number, detail: t.string });
const WithViolations = t.type({
  violations: t.readonlyArray(t.type({ pointer: t.string, rule: t.string, detail: t.string })),
});

/** What every answer owes, whatever the request (design: API contract). */
export const expectOwed = (answer: Answer): void => {
  expect(answer.headers["cache-control"]).to.equal("no-store");
  expect(answer.headers["x-content-type-options"]).to.equal("nosniff");
  expect(answer.headers["x-amzn-requestid"]).to.match(/^[0-9a-f-]{36}$/);
  expect(answer.text).to.not.match(/arn:aws|\$argon2|node_modules|\n\s+at /);
};

/** The answer is this very problem, in full, with status line and document in agreement. */
export const expectProblem = (answer: Answer, name: ProblemName): void => {
  expectOwed(answer);
  expect(answer.status, answer.text).to.equal(problems[name].status);
  expect(answer.headers["content-type"]).to.match(/^application\/problem\+json/);
  expect(ProblemBody.is(answer.json) && answer.json.type, answer.text).to.equal(`urn:user-manager:problem:${name}`);
  expect(answer.json).to.include({ status: problems[name].status, title: problems[name].title });
  const { retryAfter } = problems[name];
  expect(answer.headers["retry-after"]).to.equal(retryAfter === undefined ? undefined : String(retryAfter));
};

/** Pointers of all violations, in order of appearance. */
export const pointersOf = (answer: Answer): ReadonlyArray<string> =>
  WithViolations.is(answer.json) ? answer.json.violations.map(({ pointer }) => pointer) : [];

/** The members of an answered object. */
export const membersOf = ({ json }: Answer): Readonly<Record<string, unknown>> =>
  t.UnknownRecord.is(json) ? json : {};

/** A member of the answered user. */
export const memberOf = (answer: Answer, name: string): unknown => membersOf(answer)[name];
