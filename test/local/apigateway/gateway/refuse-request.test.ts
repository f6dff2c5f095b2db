import { expect } from "chai";
import { aDocument, functionArn, lambda, operation } from "../support/documents.ts";
import { headerOf, jsonOf, serve } from "../support/serve.ts";

describe("a request that goes wrong", () => {
  it("answers 400 when the template reads a payload that is malformed JSON", async () => {
    const { send } = serve(
      aDocument({
        "/a": { post: operation({ ...lambda, requestTemplates: { "application/json": "$input.json('$')" } }) },
      }),
    );
    const answer = await send("POST", "/v1/a", { body: '{"a":' });
    expect(answer.status).to.equal(400);
    expect(jsonOf(answer)).to.deep.equal({ message: "Could not process payload" });
  });

  it("answers 500 when a mapped header cannot be printed", async () => {
    const integration = {
      ...lambda,
      responses: {
        default: {
          statusCode: "200",
          responseParameters: { "method.response.header.X": "integration.response.body.a" },
        },
      },
    };
    const { send } = serve(aDocument({ "/a": { get: operation(integration, { "200": ["X"] }) } }), {
      functions: { invoke: async () => Promise.resolve({ payload: { a: { b: 1e300 } } }) },
    });
    expect((await send("GET", "/v1/a")).status).to.equal(500);
  });

  it("logs by request id and route, never by the path as it was sent or a value", async () => {
    const integration = { ...lambda, requestTemplates: { "application/json": "$input.params('email').nonsense()" } };
    const { send, log } = serve(aDocument({ "/user/{email}": { get: operation(integration) } }));
    const answer = await send("GET", "/v1/user/ada%40example.org");
    expect(log).to.have.length(1);
    expect(log[0]).to.deep.include({
      level: "error",
      service: "apigateway",
      route: "GET /user/{email}",
      requestId: headerOf(answer, "x-amzn-RequestId"),
    });
    expect(JSON.stringify(log)).to.not.match(/ada|example\.org/);
  });

  it("does not disturb others at the same time", async () => {
    const { send } = serve(
      aDocument({
        "/{n}": {
          get: operation({ ...lambda, requestTemplates: { "application/json": '{"n":"$input.params(\'n\')"}' } }),
        },
      }),
      {
        functions: {
          invoke: async (arn, payload) => {
            await new Promise((done) => setImmediate(done));
            expect(arn).to.equal(functionArn);
            return { payload };
          },
        },
      },
    );
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => send("GET", `/v1/${String(n)}`)));
    expect(answers.map(jsonOf)).to.deep.equal(Array.from({ length: 50 }, (_, n) => ({ n: String(n) })));
  });
});
