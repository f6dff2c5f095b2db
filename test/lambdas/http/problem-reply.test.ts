import { expect } from "chai";
import {
  emailTaken,
  idempotencyKeyReused,
  invalidInput,
  preconditionRequired,
  staleVersion,
  userNotFound,
  wrongPassword,
} from "../../../domain/errors.ts";
import { problemReply } from "../../../lambdas/http/problem-reply.ts";
import { type AnyRefusal, bodyTooLarge, malformedBody, unsupportedMediaType } from "../../../lambdas/http/refusal.ts";

describe("problemReply", () => {
  it("is a problem document whose status is the status line's", () => {
    expect(problemReply(emailTaken)).to.deep.equal({
      statusCode: 409,
      contentType: "application/problem+json",
      headers: {},
      body: JSON.stringify({
        type: "urn:user-manager:problem:email-taken",
        title: "The address is taken",
        status: 409,
        detail: "A user is already registered with this address.",
      }),
    });
  });

  it("lists every violation of invalid input", () => {
    const violations = [
      { pointer: "/email", rule: "email", detail: "a" },
      { pointer: "/name", rule: "required", detail: "b" },
    ];
    const { statusCode, body } = problemReply(invalidInput(violations));
    expect(statusCode).to.equal(400);
    expect(JSON.parse(body)).to.deep.include({
      type: "urn:user-manager:problem:invalid-input",
      status: 400,
      violations,
    });
  });

  it("lists violations of invalid input alone", () => {
    expect(JSON.parse(problemReply(emailTaken).body)).to.not.have.property("violations");
  });

  const named: ReadonlyArray<readonly [AnyRefusal, string, number]> = [
    [malformedBody, "malformed-body", 400],
    [wrongPassword, "wrong-password", 403],
    [userNotFound, "user-not-found", 404],
    [staleVersion, "stale-version", 412],
    [bodyTooLarge, "body-too-large", 413],
    [unsupportedMediaType, "unsupported-media-type", 415],
    [idempotencyKeyReused, "idempotency-key-reused", 422],
    [preconditionRequired, "precondition-required", 428],
  ];
  for (const [refusal, name, status] of named)
    it(`answers ${refusal._tag} with ${status} ${name}`, () => {
      const { statusCode, body } = problemReply(refusal);
      expect(statusCode).to.equal(status);
      expect(JSON.parse(body)).to.include({ type: `urn:user-manager:problem:${name}`, status });
    });
});
