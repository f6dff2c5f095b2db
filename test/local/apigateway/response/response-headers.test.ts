import { expect } from "chai";
import { answering, mapped, templates } from "../support/answering.ts";
import { headerOf } from "../support/serve.ts";

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

  it("are renamed where API Gateway reserves the name, as recorded on AWS", async () => {
    const reserved = ["Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host"].concat([
      "Max-Forwards",
      "Proxy-Authenticate",
      "Server",
      "Trailer",
      "Upgrade",
      "User-Agent",
      "WWW-Authenticate",
    ]);
    const plain = ["Accept", "Age", "ETag", "Pragma", "Referer", "TE", "Via"];
    const override = (name: string) => `#set($context.responseOverride.header["${name}"] = "v")`;
    const answer = await answering(templates({ "application/json": [...reserved, ...plain].map(override).join("") }));
    const names = answer.headers.filter(([, value]) => value === "v").map(([name]) => name);
    expect(names).to.deep.equal([...reserved.map((name) => `x-amzn-Remapped-${name}`), ...plain]);
  });

  it("cannot take the place of API Gateway's own", async () => {
    const names = ["Transfer-Encoding", "x-amzn-requestid", "X-Amz-Apigw-Id", "x-amzn-trace-id"];
    const override = (name: string) => `#set($context.responseOverride.header["${name}"] = "v")`;
    const answer = await answering(templates({ "application/json": names.map(override).join("") }));
    expect(answer.headers.filter(([, value]) => value === "v")).to.deep.equal([]);
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
