import { expect } from "chai";
import { problemDocument, type ProblemName, problems } from "../../../lambdas/contract/problems.ts";

/** The table of the API contract, written down a second time on purpose: a changed status is a broken client. */
const contract: Readonly<Record<ProblemName, number>> = {
  "invalid-input": 400,
  "malformed-body": 400,
  "wrong-password": 403,
  "user-not-found": 404,
  "no-such-route": 404,
  "method-not-allowed": 405,
  "email-taken": 409,
  "stale-version": 412,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "idempotency-key-reused": 422,
  "precondition-required": 428,
  "too-many-requests": 429,
  "internal-error": 500,
  unavailable: 503,
  "timed-out": 504,
};

describe("problems", () => {
  for (const [name, status] of Object.entries(contract) as ReadonlyArray<[ProblemName, number]>)
    it(`${name} is ${status}`, () => {
      expect(problemDocument(name)).to.include({ type: `urn:user-manager:problem:${name}`, status });
    });

  it("tells when to come back where that helps", () => {
    const waits = Object.entries(problems).filter(([, { retryAfter }]) => retryAfter !== undefined);
    expect(waits.map(([name]) => name)).to.deep.equal(["too-many-requests", "unavailable"]);
  });

  it("has texts that no template can break on", () => {
    for (const { title, detail } of Object.values(problems)) expect(title + detail).to.match(/^[\w .,;:{}/+-]+$/);
  });
});
