import { expect } from "chai";
import {
  aDocument,
  echo,
  functionArn,
  headerOf,
  jsonOf,
  lambda,
  methodSettings,
  operation,
  serve,
} from "../support/an-api.ts";

const document = aDocument({ "/a": { get: echo("a") }, "/user/{email}": { get: echo("user"), put: echo("put") } });

describe("an API's address", () => {
  const { send } = serve(document);

  it("is its host, with or without a port and in any case", async () => {
    for (const host of ["api1.execute-api.eu-west-1.amazonaws.com", "API1.Execute-API.eu-west-1.amazonaws.com:443"])
      expect((await send("GET", "/v1/a", { host })).body).to.equal("a");
  });

  it("is the header x-apigw-api-id behind any other host", async () => {
    const headers = [["X-Apigw-Api-Id", "api1"]] as const;
    expect(
      (await send("GET", "/v1/a", { host: "vpce-1.execute-api.eu-west-1.vpce.amazonaws.com", headers })).body,
    ).to.equal("a");
  });

  const strangers: ReadonlyArray<readonly [what: string, target: string, host: string]> = [
    ["another API", "/v1/a", "api2.execute-api.eu-west-1.amazonaws.com"],
    ["another region", "/v1/a", "api1.execute-api.us-east-1.amazonaws.com"],
    ["no API at all", "/v1/a", "10.0.0.1"],
    ["another stage", "/v2/a", "api1.execute-api.eu-west-1.amazonaws.com"],
    ["no stage", "/", "api1.execute-api.eu-west-1.amazonaws.com"],
    ["a stage that is encoded", "/v%31/a", "api1.execute-api.eu-west-1.amazonaws.com"],
  ];
  for (const [what, target, host] of strangers) {
    it(`answers 403 Forbidden for ${what}`, async () => {
      const answer = await send("GET", target, { host });
      expect(answer.status).to.equal(403);
      expect(jsonOf(answer)).to.deep.equal({ message: "Forbidden" });
      expect(headerOf(answer, "x-amzn-ErrorType")).to.equal("ForbiddenException");
      expect(headerOf(answer, "x-amzn-RequestId")).to.have.length(36);
    });
  }

  it("answers nothing when the default endpoint is disabled", async () => {
    const disabled = serve(document, { api: { disableExecuteApiEndpoint: true } });
    expect((await disabled.send("GET", "/v1/a")).status).to.equal(403);
  });
});

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

describe("a resource policy", () => {
  const statement = (effect: string, more: object = {}) => ({
    Effect: effect,
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: "execute-api:/*",
    ...more,
  });
  const policy = (...statements: ReadonlyArray<object>) => ({
    "x-amazon-apigateway-policy": { Version: "2012-10-17", Statement: statements },
  });
  const fromEndpoint = policy(
    statement("Allow"),
    statement("Deny", { Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } }),
  );
  const paths = { "/a": { get: echo("a") }, "/b": { get: echo("b") } };

  it("lets through who comes by the endpoint that it names", async () => {
    const { send, log } = serve(aDocument(paths, fromEndpoint));
    expect((await send("GET", "/v1/a", { sourceVpce: "vpce-1" })).status).to.equal(200);
    expect(log).to.deep.equal([]);
  });

  it("is ACCESS_DENIED for everybody else, in AWS's words", async () => {
    for (const sourceVpce of ["vpce-2", undefined]) {
      const { send, log } = serve(aDocument(paths, fromEndpoint));
      const answer = await send("GET", "/v1/a%40b?x=1", sourceVpce === undefined ? {} : { sourceVpce });
      expect(answer.status).to.equal(403);
      expect(jsonOf(answer)).to.deep.equal({
        Message:
          "User: anonymous is not authorized to perform: execute-api:Invoke on resource: " +
          "arn:aws:execute-api:eu-west-1:123456789012:api1/v1/GET/a%40b with an explicit deny in a resource-based policy",
      });
      expect(headerOf(answer, "x-amzn-ErrorType")).to.equal("AccessDeniedException");
      expect(log.map(({ level, answer: type }) => [level, type])).to.deep.equal([["warn", "ACCESS_DENIED"]]);
      expect(JSON.stringify(log)).to.not.include("a%40b");
    }
  });

  it("decides by stage, method and path", async () => {
    const some = policy(statement("Allow", { Resource: "execute-api:/v1/GET/a" }));
    const { send } = serve(aDocument(paths, some));
    expect((await send("GET", "/v1/a")).status).to.equal(200);
    expect((await send("GET", "/v1/b")).status).to.equal(403);
  });

  it("is not needed by an API that is not private", async () => {
    expect(
      (await serve(aDocument(paths), { api: { endpointConfiguration: { types: "REGIONAL" } } }).send("GET", "/v1/a"))
        .status,
    ).to.equal(200);
  });

  it("must be there for a private API", () => {
    const api = { endpointConfiguration: { types: "PRIVATE" } };
    expect(() => serve(aDocument(paths), { api })).to.throw(
      "a private API without x-amazon-apigateway-policy cannot be deployed",
    );
    expect(() => serve(aDocument(paths, fromEndpoint), { api })).to.not.throw();
  });

  it("must be understood", () => {
    const odd = policy(statement("Allow", { Condition: { DateEquals: { "aws:SourceVpce": "x" } } }));
    expect(() => serve(aDocument(paths, odd))).to.throw('the policy of REST API "api"');
  });
});

describe("a throttle", () => {
  const throttled = (methodPath: string, settings: object) => {
    let time = 0;
    const served = serve(document, {
      resources: [methodSettings({ methodPath, settings })],
      now: () => new Date(time),
    });
    return { ...served, wait: (milliseconds: number) => (time += milliseconds) };
  };
  const statuses = async (
    send: (method: string, target: string) => Promise<{ status: number }>,
    ...requests: ReadonlyArray<readonly [string, string]>
  ) => {
    const seen: number[] = [];
    for (const [method, target] of requests) seen.push((await send(method, target)).status);
    return seen;
  };
  const a = ["GET", "/v1/a"] as const;

  it("lets a burst pass, then the rate", async () => {
    const { send, wait } = throttled("*/*", { throttlingBurstLimit: 2, throttlingRateLimit: 1 });
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 429]);
    wait(999);
    expect(await statuses(send, a)).to.deep.equal([429]);
    wait(1001);
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 429]);
    wait(60_000);
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 429]);
  });

  it("answers in AWS's words", async () => {
    const { send } = throttled("*/*", { throttlingBurstLimit: 0, throttlingRateLimit: 0 });
    const answer = await send(...a);
    expect(jsonOf(answer)).to.deep.equal({ message: "Too Many Requests" });
    expect(headerOf(answer, "x-amzn-ErrorType")).to.equal("TooManyRequestsException");
  });

  it("for the whole stage holds for each method by itself", async () => {
    const { send } = throttled("*/*", { throttlingBurstLimit: 1, throttlingRateLimit: 1 });
    const requests = [a, ["GET", "/v1/user/x"], ["PUT", "/v1/user/x"], ["GET", "/v1/user/y"]] as const;
    expect(await statuses(send, ...requests)).to.deep.equal([200, 200, 200, 429]);
  });

  it("for one method leaves the others alone", async () => {
    const { send } = throttled("user~1{email}/GET", { throttlingBurstLimit: 0, throttlingRateLimit: 0 });
    expect(await statuses(send, ["GET", "/v1/user/x"], ["PUT", "/v1/user/x"], a)).to.deep.equal([429, 200, 200]);
  });

  it("is not there without settings, or with -1", async () => {
    const { send } = throttled("*/*", { metricsEnabled: true, throttlingBurstLimit: -1, throttlingRateLimit: -1 });
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 200]);
  });

  it("of another stage is none of ours", async () => {
    const settings = { throttlingBurstLimit: 0, throttlingRateLimit: 0 };
    const { send } = serve(document, { resources: [methodSettings({ methodPath: "*/*", settings, stageName: "v2" })] });
    expect((await send(...a)).status).to.equal(200);
  });
});

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

  it("answers 500 when the integration's answer is malformed JSON to the template", async () => {
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
