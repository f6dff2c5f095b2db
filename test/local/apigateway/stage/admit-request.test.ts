import { expect } from "chai";
import { aDocument, echo, lambda, operation } from "../support/documents.ts";
import { headerOf, jsonOf, serve } from "../support/serve.ts";

const document = aDocument({ "/a": { get: echo("a") }, "/user/{email}": { get: echo("user"), put: echo("put") } });

describe("a request for what is not there", () => {
  for (const [method, target] of [
    ["GET", "/v1/none"],
    ["POST", "/v1/a"],
    ["GET", "/v1"],
    ["GET", "/v1/user"],
    ["GET", "/v1/user/x/y"],
  ] as const) {
    it(`is MISSING_AUTHENTICATION_TOKEN: ${method} ${target}`, async () => {
      const answer = await serve(document).send(method, target);
      expect(answer.status).to.equal(403);
      expect(jsonOf(answer)).to.deep.equal({ message: "Missing Authentication Token" });
      expect(headerOf(answer, "x-amzn-ErrorType")).to.equal("MissingAuthenticationTokenException");
    });
  }

  it("knows no resource in its gateway response, but the path as it was sent", async () => {
    const custom = aDocument(
      { "/a": { get: echo("a") } },
      {
        "x-amazon-apigateway-gateway-responses": {
          MISSING_AUTHENTICATION_TOKEN: {
            statusCode: 404,
            responseTemplates: { "application/json": "$context.path [$context.resourcePath] $context.httpMethod" },
          },
        },
      },
    );
    expect(await serve(custom).send("GET", "/v1/no%20ne")).to.deep.include({ status: 404, body: "/v1/no%20ne [] GET" });
  });
});

describe("the size of a request", () => {
  const measured = { ...lambda, requestTemplates: { "application/json": "$input.body.length()" } };
  const large = aDocument(
    { "/a": { post: operation(measured) } },
    {
      "x-amazon-apigateway-gateway-responses": {
        REQUEST_TOO_LARGE: { statusCode: 400 },
        DEFAULT_4XX: { statusCode: 400 },
      },
    },
  );
  const functions = { invoke: async (_arn: string, payload: unknown) => Promise.resolve({ payload }) };

  it("may be 10 MB", async () => {
    const body = Buffer.alloc(10 * 1024 * 1024, "a");
    expect((await serve(large, { functions }).send("POST", "/v1/a", { body })).body).to.equal(String(10 * 1024 * 1024));
  });

  it("may not be more: 413 in AWS's own words, whatever the document says", async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, "a");
    const answer = await serve(large).send("POST", "/v1/a", { body });
    expect(answer.status).to.equal(413);
    expect(jsonOf(answer)).to.deep.equal({ message: "Request Too Long" });
  });
});
