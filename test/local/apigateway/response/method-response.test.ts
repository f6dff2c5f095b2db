import { expect } from "chai";
import { answering, templates } from "../support/answering.ts";
import { aDocument, mock, operation } from "../support/documents.ts";
import { headerOf, jsonOf, serve } from "../support/serve.ts";

describe("the choice of a response template", () => {
  const both = templates({ "application/json": "json", "Application/XML": "xml" });

  it("goes by the first media type of Accept, and falls back to JSON", async () => {
    const body = async (accept: string | undefined) =>
      (await answering(both, {}, accept === undefined ? [] : [["accept", accept]])).body;
    expect(await body("application/xml")).to.equal("xml");
    expect(await body("APPLICATION/xml; q=0.1, application/json")).to.equal("xml");
    expect(await body("application/json, application/xml")).to.equal("json");
    expect(await body("text/html,application/xml")).to.equal("json");
    expect(await body("*/*")).to.equal("json");
    expect(await body(undefined)).to.equal("json");
  });

  it("falls back to the first when there is none for JSON", async () => {
    expect((await answering(templates({ "text/plain": "plain", "application/xml": "xml" }))).body).to.equal("plain");
  });

  it("passes the body through without a template, or with an empty one", async () => {
    expect(jsonOf(await answering({}, { x: 1 }))).to.deep.equal({ x: 1 });
    expect(jsonOf(await answering(templates({ "application/json": "" }), { x: 1 }))).to.deep.equal({ x: 1 });
  });

  it("renders the integration's body, with the request's parameters", async () => {
    const template = templates({ "application/json": "$input.path('$.a.b')[1] $input.params('X-Q')" });
    expect((await answering(template, undefined, [["X-Q", "q"]])).body).to.equal("x q");
  });

  it("is a 500 when the template fails, with the reason in the log only", async () => {
    const { send, log } = serve(
      aDocument({
        "/a": {
          get: operation({
            ...mock,
            responses: {
              default: { statusCode: "200", ...templates({ "application/json": "$input.body.nonsense()" }) },
            },
          }),
        },
      }),
    );
    const answer = await send("GET", "/v1/a");
    expect(answer.status).to.equal(500);
    expect(answer.body).to.equal('{"message":"Internal server error"}');
    expect(log[0]).to.deep.include({
      level: "error",
      answer: "API_CONFIGURATION_ERROR",
      route: "GET /a",
      message:
        "response template application/json (default) of GET /a, line 1: $input.body.nonsense(…): String has no method nonsense() that is emulated",
    });
  });
});

describe("the status of a response", () => {
  const withStatus = async (code: string) =>
    (
      await answering(
        templates({ "application/json": "#set($context.responseOverride.status = $input.path('$.code'))body" }),
        JSON.parse(`{"code":${code}}`),
      )
    ).status;

  it("is overridden by an integer from 100 to 599, and by nothing else", async () => {
    expect(await withStatus("418")).to.equal(418);
    for (const code of ['"418"', "418.5", "99", "600", "-1", "null", "true", "[418]"])
      expect(await withStatus(code), code).to.equal(200);
  });

  it("is 500 when a template overrides it twice", async () => {
    const twice = "#set($context.responseOverride.status = 201)#set($context.responseOverride.status = 202)";
    expect((await answering(templates({ "application/json": twice }))).status).to.equal(500);
  });

  // Recorded on AWS: LocalStack's test_integration_mock_with_response_override_in_request_template.
  it("may be overridden by the request template, and read by the response template", async () => {
    const integration = {
      ...mock,
      requestTemplates: {
        "application/json":
          '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = "bar"){"statusCode": 200}',
      },
      responses: {
        default: {
          statusCode: "200",
          ...templates({ "application/json": "$context.responseOverride.status $context.responseOverride.header.foo" }),
        },
      },
    };
    const answer = await serve(aDocument({ "/a": { get: operation(integration) } })).send("GET", "/v1/a");
    expect(answer.status).to.equal(444);
    expect(answer.body).to.equal("444 bar");
    expect(headerOf(answer, "foo")).to.equal("bar");
  });

  it("is 500 when request and response template override it", async () => {
    const set = "#set($context.responseOverride.status = 444)";
    const integration = {
      ...mock,
      requestTemplates: { "application/json": `${set}{"statusCode": 200}` },
      responses: { default: { statusCode: "200", ...templates({ "application/json": set }) } },
    };
    expect((await serve(aDocument({ "/a": { get: operation(integration) } })).send("GET", "/v1/a")).status).to.equal(
      500,
    );
  });
});
