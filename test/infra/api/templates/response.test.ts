import { expect } from "chai";
import { problemDocument, type ProblemName } from "../../../../lambdas/contract/problems.ts";
import { ResponseOverride } from "../../../../local/vtl/context/response-override.ts";
import { render } from "../../../local/vtl/support/render.ts";
import { responseTemplateOf } from "../../support/an-api.ts";

type Answer = { readonly status: unknown; readonly headers: object; readonly body: string };

const answerTo = (result: unknown, httpMethod = "GET"): Answer => {
  const override = new ResponseOverride();
  const body = render(responseTemplateOf("/register", "post"), {
    body: typeof result === "string" ? result : JSON.stringify(result),
    context: { httpMethod },
    override,
  });
  return { status: override.status, headers: Object.fromEntries(override.header), body };
};

const succeeded = (reply: object) => ({
  executionArn: "arn:aws:states:eu-central-1:123456789012:express:x:y:z",
  status: "SUCCEEDED",
  output: JSON.stringify(reply),
});

const user = `{"name":"O'Brien \\"$x\\" #if(1) é😀\\n"}`;
const created = {
  statusCode: 201,
  contentType: "application/json",
  headers: { ETag: '"u-1"', Location: "/user/ada%40example.com" },
  body: user,
};

describe("the response template", () => {
  for (const [who, wrap] of [
    ["a workflow", succeeded],
    ["a function", (reply: object) => ({ outcome: "found", user: { id: "u" }, ...reply })],
  ] as const) {
    it(`answers the reply of ${who} as it stands`, () => {
      expect(answerTo(wrap(created))).to.deep.equal({
        status: 201,
        headers: { "Content-Type": "application/json", ETag: '"u-1"', Location: "/user/ada%40example.com" },
        body: user,
      });
    });

    it(`sets every header that a reply of ${who} may carry`, () => {
      const headers = { ETag: '"u-1"', Location: "/x", "Retry-After": "1", Allow: "GET" };
      expect(answerTo(wrap({ ...created, headers })).headers).to.deep.equal({
        "Content-Type": "application/json",
        ...headers,
      });
    });

    it(`sends not one character with a 204 of ${who}`, () => {
      expect(answerTo(wrap({ statusCode: 204, contentType: "application/json", headers: {}, body: "" }))).to.deep.equal(
        {
          status: 204,
          headers: { "Content-Type": "application/json" },
          body: "",
        },
      );
    });

    it(`sends not one character to HEAD, but every header, from ${who}`, () => {
      const { body, ...rest } = answerTo(wrap(created), "HEAD");
      expect(body).to.equal("");
      expect(rest).to.deep.equal({
        status: 201,
        headers: { "Content-Type": "application/json", ETag: '"u-1"', Location: "/user/ada%40example.com" },
      });
    });
  }

  const faults: ReadonlyArray<readonly [what: string, result: unknown, problem: ProblemName]> = [
    ["a workflow that ran out of time", { status: "TIMED_OUT" }, "timed-out"],
    [
      "a workflow that failed",
      { status: "FAILED", error: "States.Runtime", cause: "arn:aws:s3 secret" },
      "internal-error",
    ],
    ["a workflow that let a timeout through", { status: "FAILED", error: "States.Timeout" }, "timed-out"],
    ["a workflow that was stopped", { status: "ABORTED" }, "internal-error"],
    ["an output that is no reply", succeeded({ outcome: "valid" }), "internal-error"],
    ["a function's passing fault", { errorType: "Unavailable", errorMessage: "Unavailable", trace: [] }, "unavailable"],
    ["a function's defect", { errorType: "Defect", errorMessage: "secret", trace: ["at secret"] }, "internal-error"],
    ["a function that ran out of time", { errorType: "Sandbox.Timedout", errorMessage: "x" }, "timed-out"],
    ["a function that crashed", { errorType: "Runtime.ExitError", errorMessage: "secret" }, "internal-error"],
    ["an error without a type", { errorMessage: "secret" }, "internal-error"],
    ["a throttled function", { __type: "TooManyRequestsException", message: "Rate Exceeded." }, "too-many-requests"],
    ["a throttled service", { __type: "com.amazon.coral.availability#ThrottlingException" }, "unavailable"],
    ["a service that is down", { __type: "com.amazon.coral.service#ServiceUnavailableException" }, "unavailable"],
    ["a service's own failure", { __type: "com.amazon.coral.service#InternalFailure" }, "unavailable"],
    ["a refused call", { __type: "com.amazonaws.states#AccessDeniedException", Message: "arn:aws" }, "internal-error"],
    ["a missing workflow", { __type: "com.amazonaws.states#StateMachineDoesNotExist" }, "internal-error"],
    ["nothing", {}, "internal-error"],
  ];
  for (const [what, result, name] of faults) {
    const document = problemDocument(name);
    const headers = {
      "Content-Type": "application/problem+json",
      ...([429, 503].includes(document.status) ? { "Retry-After": "1" } : {}),
    };
    it(`answers ${what} with ${name}, and repeats nothing of it`, () => {
      expect(answerTo(result)).to.deep.equal({ status: document.status, headers, body: JSON.stringify(document) });
      expect(answerTo(result, "HEAD")).to.deep.equal({ status: document.status, headers, body: "" });
    });
  }
});

describe("the response template of other methods", () => {
  for (const path of ["/register", "/user/{email}"])
    it(`says 405 for ${path}, and to HEAD without a character`, () => {
      const template = responseTemplateOf(path, "x-amazon-apigateway-any-method");
      const answer = (httpMethod: string) => render(template, { context: { httpMethod } });
      expect(JSON.parse(answer("PATCH"))).to.deep.equal(problemDocument("method-not-allowed"));
      expect(answer("HEAD")).to.equal("");
    });
});
