import { expect } from "chai";
import { aDocument, echo } from "../support/documents.ts";
import { headerOf, jsonOf, serve } from "../support/serve.ts";

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
