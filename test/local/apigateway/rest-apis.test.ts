import { expect } from "chai";
import { aDocument, echo } from "./support/documents.ts";
import { headerOf, jsonOf, serve } from "./support/serve.ts";

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
