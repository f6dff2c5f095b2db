import { expect } from "chai";
import type { HttpRequest } from "../../../../local/http-message.ts";
import { aDocument, headerOf, jsonOf, lambda, mock, operation, serve } from "../support/an-api.ts";

const names = ["X-A", "X-B", "Content-Type", "Location"];

const answering = (
  response: object,
  payload: unknown = { a: { b: [1, "x"] }, n: null },
  headers: HttpRequest["headers"] = [],
) =>
  serve(
    aDocument({
      "/a": {
        get: operation({ ...lambda, responses: { default: { statusCode: "200", ...response } } }, { "200": names }),
      },
    }),
    {
      functions: { invoke: async () => Promise.resolve({ payload }) },
      stage: { variables: { colour: "red" } },
    },
  ).send("GET", "/v1/a", { headers });

const templates = (byType: Readonly<Record<string, string>>) => ({ responseTemplates: byType });
const mapped = (headers: Readonly<Record<string, string>>) => ({
  responseParameters: Object.fromEntries(
    Object.entries(headers).map(([name, source]) => [`method.response.header.${name}`, source]),
  ),
});

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

describe("the choice of an integration response", () => {
  it("is a 500 when none matches and none is the default", async () => {
    const { send, log } = serve(
      aDocument({ "/a": { get: operation({ ...mock, responses: { "4..": { statusCode: "200" } } }) } }),
    );
    expect((await send("GET", "/v1/a")).status).to.equal(500);
    expect(log[0]?.message).to.equal("no integration response matches and none is the default");
  });

  it("takes the first that matches, before the default", async () => {
    const responses = { default: { statusCode: "200" }, "20.": { statusCode: "201" }, "200": { statusCode: "202" } };
    // JavaScript puts names that look like numbers first; so does the document when it is written.
    const { send } = serve(
      aDocument({ "/a": { get: operation({ ...mock, responses }, { "200": [], "201": [], "202": [] }) } }),
    );
    expect((await send("GET", "/v1/a")).status).to.equal(202);
  });
});

describe("the headers of a response", () => {
  it("are mapped from static values, the body, headers, context and stage", async () => {
    const sources = [
      "'it''s static'",
      "integration.response.body.a.b[1]",
      "integration.response.header.Content-Type",
      "context.stage",
    ];
    const wanted = ["it''s static", "x", "application/json", "v1"];
    for (const [i, source] of sources.entries())
      expect(headerOf(await answering(mapped({ "X-A": source })), "X-A"), source).to.equal(wanted[i]);
    expect(headerOf(await answering(mapped({ "X-A": "stageVariables.colour" })), "X-A")).to.equal("red");
    expect(headerOf(await answering(mapped({ "X-A": "integration.response.body" }), [1]), "X-A")).to.equal("[1]");
    expect(headerOf(await answering(mapped({ "X-A": "''" })), "X-A")).to.equal("");
  });

  it("are left out when the source has no value", async () => {
    for (const source of [
      "integration.response.body.none",
      "integration.response.body.n",
      "integration.response.header.X-None",
    ])
      expect(headerOf(await answering(mapped({ "X-A": source })), "X-A"), source).to.equal(undefined);
  });

  it("have JSON as the content type unless something sets it", async () => {
    expect(headerOf(await answering({}), "Content-Type")).to.equal("application/json");
    expect(headerOf(await answering(mapped({ "Content-Type": "'text/plain'" })), "Content-Type")).to.equal(
      "text/plain",
    );
    const override = templates({
      "application/json": '#set($context.responseOverride.header.content-type = "text/x")',
    });
    const answer = await answering({ ...override, ...mapped({ "Content-Type": "'text/plain'" }) });
    expect(answer.headers.filter(([name]) => name.toLowerCase() === "content-type")).to.deep.equal([
      ["content-type", "text/x"],
    ]);
  });

  it("are overridden by the template, also undeclared ones and with several values", async () => {
    const template = `#set($context.responseOverride.header.X-A = "over")#set($context.responseOverride.header["Set-Thing"] = ["a", 1])`;
    const answer = await answering({
      ...templates({ "application/json": template }),
      ...mapped({ "X-A": "'a'", "X-B": "'b'" }),
    });
    expect(answer.headers.filter(([name]) => /^(X-A|X-B|Set-Thing)$/.test(name))).to.deep.equal([
      ["X-B", "b"],
      ["X-A", "over"],
      ["Set-Thing", "a"],
      ["Set-Thing", "1"],
    ]);
  });

  it("are renamed where API Gateway reserves the name, and cannot take the place of its own", async () => {
    const override = (name: string) => `#set($context.responseOverride.header["${name}"] = "v")`;
    const sent = [
      "Authorization",
      "Connection",
      "Content-Length",
      "Date",
      "Server",
      "WWW-Authenticate",
      "Transfer-Encoding",
      "x-amzn-requestid",
      "X-Amz-Apigw-Id",
      "ETag",
    ];
    const answer = await answering(templates({ "application/json": sent.map(override).join("") }));
    expect(answer.headers.filter(([, value]) => value === "v").map(([name]) => name)).to.deep.equal([
      "x-amzn-Remapped-Authorization",
      "x-amzn-Remapped-Connection",
      "x-amzn-Remapped-Content-Length",
      "x-amzn-Remapped-Date",
      "x-amzn-Remapped-Server",
      "x-amzn-Remapped-WWW-Authenticate",
      "ETag",
    ]);
  });

  it("are a 500 when a value could not be sent", async () => {
    for (const value of ["a\\r\\nSet-Cookie: b", "\\u2028", "\\u0000"]) {
      const answer = await answering(
        templates({ "application/json": "#set($context.responseOverride.header.X-A = $input.path('$.v'))" }),
        JSON.parse(`{"v":"${value}"}`),
      );
      expect(answer.status, value).to.equal(500);
    }
    expect(
      (await answering(templates({ "application/json": '#set($context.responseOverride.header["a b"] = "v")' })))
        .status,
    ).to.equal(500);
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
