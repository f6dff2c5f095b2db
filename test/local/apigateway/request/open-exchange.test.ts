import { expect } from "chai";
import type { HttpRequest } from "../../../../local/http-message.ts";
import { aDocument, echo } from "../support/documents.ts";
import { jsonOf, serve } from "../support/serve.ts";

const template = (members: Readonly<Record<string, string>>): string =>
  `{${Object.entries(members)
    .map(([name, reference]) => `"${name}":"$util.escapeJavaScript(${reference}).replaceAll("\\\\'", "'")"`)
    .join(",")}}`;

describe("what a template sees of a request", () => {
  const seen = async (
    members: Readonly<Record<string, string>>,
    target = "/v1/a",
    headers: HttpRequest["headers"] = [],
  ) => {
    const { send } = serve(
      aDocument({ "/a": { get: echo(template(members)) }, "/user/{email}": { get: echo(template(members)) } }),
    );
    return jsonOf(await send("GET", target, { headers }));
  };

  it("has headers as the client spelled them, of a repeated name the last value", async () => {
    const headers = [
      ["If-Match", '"1"'],
      ["if-match", '"2"'],
      ["X-A", "first"],
      ["X-A", "last"],
    ] as const;
    const members = {
      upper: "$input.params('If-Match')",
      lower: "$input.params('if-match')",
      other: "$input.params('IF-MATCH')",
      repeated: "$input.params().header.get('X-A')",
    };
    expect(await seen(members, "/v1/a", headers)).to.deep.equal({
      upper: '"1"',
      lower: '"2"',
      other: "",
      repeated: "last",
    });
  });

  it("has none of the headers that API Gateway keeps to itself", async () => {
    const names = [
      "Connection",
      "content-length",
      "Expect",
      "TE",
      "Transfer-Encoding",
      "Upgrade",
      "Server",
      "WWW-Authenticate",
    ];
    const headers = names.map((name) => [name, "x"] as const);
    const members = Object.fromEntries(names.map((name) => [name, `$input.params('${name}')`]));
    expect(await seen(members, "/v1/a", headers)).to.deep.equal(Object.fromEntries(names.map((name) => [name, ""])));
  });

  it("has the query string decoded once, of a repeated name the last value", async () => {
    const members = { a: "$input.params('a')", b: "$input.params('b c')", m: "$input.params('m')" };
    expect(await seen(members, "/v1/a?a=1&a=x%2B+y%2540&b%20c=%C3%A9=z&m=50%")).to.deep.equal({
      a: "x+ y%40",
      b: "é=z",
      m: "50%",
    });
  });

  it("has path parameters decoded once, and the path as it was sent with the stage in front", async () => {
    const members = {
      email: "$input.params().path.get('email')",
      path: "$context.path",
      resource: "$context.resourcePath",
    };
    for (const [sent, email] of [
      ["a%2540b", "a%40b"],
      ["a%2Fb", "a/b"],
      ["a+b", "a+b"],
      ["%zz", "%zz"],
      ["a%22b'", "a\"b'"],
    ] as const)
      expect(await seen(members, `/v1/user/${sent}?q=1`)).to.deep.equal({
        email,
        path: `/v1/user/${sent}`,
        resource: "/user/{email}",
      });
  });

  it("has the path raw also with slashes too many, as recorded on AWS", async () => {
    expect(await seen({ path: "$context.path" }, "//v1//a/")).to.deep.equal({ path: "/v1//a/" });
  });

  it("has the request's context", async () => {
    const members = {
      api: "$context.apiId",
      account: "$context.accountId",
      stage: "$context.stage",
      deployment: "$context.deploymentId",
      method: "$context.httpMethod",
      protocol: "$context.protocol",
      domain: "$context.domainName",
      prefix: "$context.domainPrefix",
      ip: "$context.identity.sourceIp",
      agent: "$context.identity.userAgent",
      caller: "$context.identity.caller",
    };
    expect(await seen(members, "/v1/a", [["User-Agent", "test/1"]])).to.deep.equal({
      api: "api1",
      account: "123456789012",
      stage: "v1",
      deployment: "dep1",
      method: "GET",
      protocol: "HTTP/1.1",
      domain: "api1.execute-api.eu-west-1.amazonaws.com",
      prefix: "api1",
      ip: "127.0.0.1",
      agent: "test/1",
      caller: "",
    });
  });

  it("has the time of the request in two forms", async () => {
    const { send } = serve(aDocument({ "/a": { get: echo("$context.requestTime|$context.requestTimeEpoch") } }), {
      now: () => new Date("2026-03-09T12:34:56.789Z"),
    });
    expect((await send("GET", "/v1/a")).body).to.equal("09/Mar/2026:12:34:56 +0000|1773059696789");
  });

  it("has a resource id that stays the same", async () => {
    const { send } = serve(aDocument({ "/a": { get: echo("$context.resourceId") } }));
    const ids = await Promise.all([send("GET", "/v1/a"), send("GET", "/v1/a")]);
    expect(ids[0].body).to.match(/^[0-9a-z]{6}$/);
    expect(ids[1].body).to.equal(ids[0].body);
  });

  it("has stage variables", async () => {
    const { send } = serve(aDocument({ "/a": { get: echo("$stageVariables.colour") } }), {
      stage: { variables: { colour: "red" } },
    });
    expect((await send("GET", "/v1/a")).body).to.equal("red");
  });

  it("has the method that X-HTTP-Method-Override names", async () => {
    const { send } = serve(aDocument({ "/a": { get: echo("get"), delete: echo("$context.httpMethod") } }));
    expect((await send("GET", "/v1/a", { headers: [["x-http-method-override", "DELETE"]] })).body).to.equal("DELETE");
    expect((await send("GET", "/v1/a", { headers: [["x-http-method-override", "de lete"]] })).body).to.equal("get");
  });
});
