import { expect } from "chai";
import { emailTaken, invalidInput, staleVersion, userNotFound } from "../../../domain/errors.ts";
import { problemReply } from "../../../lambdas/http/problem-reply.ts";
import { bodyTooLarge, malformedBody } from "../../../lambdas/http/refusal.ts";

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

  it("gives each refusal the status of the contract", () => {
    const status = [userNotFound, staleVersion, malformedBody, bodyTooLarge].map(
      (refusal) => problemReply(refusal).statusCode,
    );
    expect(status).to.deep.equal([404, 412, 400, 413]);
  });
});
