import { expect } from "chai";
import { AwsError } from "../../../../local/aws-error.ts";
import type { AccessRequest } from "../../../../local/iam/authorizer.ts";
import { aDocument, functionArn, lambda, operation, roleArn } from "../support/documents.ts";
import { allowed, denied, headerOf, jsonOf, serve } from "../support/serve.ts";
import type { ServeOptions } from "../support/serve.ts";

const responses = {
  default: { statusCode: "200" },
  "No such .+": { statusCode: "404" },
  ".*timed out.*": { statusCode: "504" },
};
const declared = { "200": [], "404": [], "504": [] };
const document = aDocument({ "/a": { post: operation({ ...lambda, responses }, declared) } });

const answering = (
  result: { readonly functionError?: string; readonly payload: unknown },
  options: ServeOptions = {},
) => serve(document, { functions: { invoke: async () => Promise.resolve(result) }, ...options });

const failing = (error: Error) => serve(document, { functions: { invoke: async () => Promise.reject(error) } });

describe("a Lambda integration", () => {
  it("invokes the function with the parsed body and answers with its result", async () => {
    const calls: unknown[] = [];
    const { send } = serve(document, {
      functions: {
        invoke: async (arn, payload) => {
          calls.push([arn, payload]);
          return Promise.resolve({ payload: { ok: [1] } });
        },
      },
    });
    const answer = await send("POST", "/v1/a", { body: '{"x":"é"}' });
    expect(calls).to.deep.equal([[functionArn, { x: "é" }]]);
    expect(answer.status).to.equal(200);
    expect(answer.body).to.equal('{"ok":[1]}');
    expect(headerOf(answer, "content-type")).to.equal("application/json");
    expect(headerOf(answer, "X-Amzn-Trace-Id")).to.match(
      /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/,
    );
  });

  it("answers null for a function that returns nothing", async () => {
    expect((await answering({ payload: undefined }).send("POST", "/v1/a")).body).to.equal("null");
  });

  it("selects the response by the whole of an error's message", async () => {
    const statusOf = async (errorMessage: string) => {
      const error = { functionError: "Unhandled", payload: { errorType: "E", errorMessage, trace: [] } };
      return (await answering(error).send("POST", "/v1/a")).status;
    };
    expect(await statusOf("No such user")).to.equal(404);
    expect(await statusOf("Sorry: No such user")).to.equal(200);
    expect(await statusOf("2026 x Task timed out after 4.00 seconds")).to.equal(504);
    expect(await statusOf("line\ntimed out")).to.equal(200);
  });

  it("takes the default response for an error without a message", async () => {
    for (const payload of [null, "text", { errorType: "E" }])
      expect((await answering({ functionError: "Unhandled", payload }).send("POST", "/v1/a")).status).to.equal(200);
  });

  it("hands an error's payload to the response", async () => {
    const payload = { errorType: "E", errorMessage: "No such user", trace: ["a"] };
    expect(jsonOf(await answering({ functionError: "Unhandled", payload }).send("POST", "/v1/a"))).to.deep.equal(
      payload,
    );
  });

  it("does not take a result for an error because it has an errorMessage", async () => {
    expect((await answering({ payload: { errorMessage: "No such user" } }).send("POST", "/v1/a")).status).to.equal(200);
  });

  it("answers 400 to a body that is no JSON, without calling", async () => {
    const answer = await serve(document).send("POST", "/v1/a", { body: "{nope" });
    expect(answer.status).to.equal(400);
    expect(jsonOf(answer)).to.deep.equal({ message: "Could not parse request body into json" });
  });

  it("is INTEGRATION_FAILURE when Lambda throttles or fails, with the reason in the log only", async () => {
    for (const error of [
      new AwsError("TooManyRequestsException", "Rate Exceeded.", 429),
      new AwsError("ServiceException", "oops", 500),
    ]) {
      const { send, log } = failing(error);
      const answer = await send("POST", "/v1/a");
      expect(answer.status).to.equal(504);
      expect(jsonOf(answer)).to.deep.equal({ message: "Internal server error" });
      expect(log.map(({ message, answer: type, level }) => [level, message, type])).to.deep.equal([
        ["error", error.message, "INTEGRATION_FAILURE"],
      ]);
    }
  });

  it("is API_CONFIGURATION_ERROR when there is no such function, or on a defect of the emulation", async () => {
    for (const error of [new AwsError("ResourceNotFoundException", "Function not found", 404), new Error("defect")]) {
      const { send, log } = failing(error);
      expect((await send("POST", "/v1/a")).status).to.equal(500);
      expect(log[0]?.message).to.equal(error.message);
    }
  });

  it("asks for the role's permission on the function, and answers 500 without it", async () => {
    const requests: AccessRequest[] = [];
    const authorize = (request: AccessRequest) => {
      requests.push(request);
      return denied("User: x is not authorized to perform: lambda:InvokeFunction");
    };
    const { send, log } = serve(document, { authorize });
    const answer = await send("POST", "/v1/a");
    expect(requests).to.deep.equal([{ roleArn, action: "lambda:InvokeFunction", resource: functionArn, context: {} }]);
    expect(answer.status).to.equal(500);
    expect(answer.body).to.equal('{"message":"Internal server error"}');
    expect(log[0]?.message).to.include("is not authorized to perform: lambda:InvokeFunction");
  });

  it("needs a role that API Gateway may assume for this method", async () => {
    const assumptions: unknown[] = [];
    const assume: NonNullable<ServeOptions["assume"]> = (assumption) => {
      assumptions.push(assumption);
      return denied("cannot be assumed");
    };
    const { send, log } = serve(document, { assume });
    expect((await send("POST", "/v1/a")).status).to.equal(500);
    expect(log[0]?.message).to.equal("cannot be assumed");
    expect(assumptions).to.deep.equal([
      {
        roleArn,
        service: "apigateway.amazonaws.com",
        context: {
          "aws:SourceArn": "arn:aws:execute-api:eu-west-1:123456789012:api1/v1/POST/a",
          "aws:SourceAccount": "123456789012",
        },
      },
    ]);
  });

  it("is INTEGRATION_TIMEOUT when the function takes too long, whatever it brings later", async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    const slow = aDocument({ "/a": { post: operation({ ...lambda, timeoutInMillis: 50 }) } });
    const { send } = serve(slow, { functions: { invoke: async () => promise }, authorize: () => allowed });
    const answer = await send("POST", "/v1/a");
    expect(answer.status).to.equal(504);
    expect(jsonOf(answer)).to.deep.equal({ message: "Endpoint request timed out" });
    reject(new Error("too late"));
    await Promise.resolve();
  });
});
