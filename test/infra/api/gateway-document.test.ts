import { expect } from "chai";
import { mediaTypes } from "../../../infra/api/method-not-allowed.ts";
import { document, integrationOf, operationOf, targets } from "../support/an-api.ts";

const anyMethod = "x-amazon-apigateway-any-method";
const lambda = (name: "get-user" | "delete-user") =>
  `arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${targets.functionArns[name]}/invocations`;
const startExecution = "arn:aws:apigateway:eu-central-1:states:action/StartSyncExecution";

const calls: ReadonlyArray<readonly [path: string, method: string, operationId: string, uri: string]> = [
  ["/register", "post", "registerUser", startExecution],
  ["/user/{email}", "get", "getUser", lambda("get-user")],
  ["/user/{email}", "head", "headUser", lambda("get-user")],
  ["/user/{email}", "put", "updateUser", startExecution],
  ["/user/{email}", "delete", "deleteUser", lambda("delete-user")],
];

describe("gatewayDocument", () => {
  it("is of the one version that API Gateway imports", () => {
    expect(document["openapi"]).to.equal("3.0.1");
  });

  it("has exactly these routes, and an answer to any other method of each", () => {
    const routes = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(routes.toSorted()).to.deep.equal(
      [
        ...calls.map(([path, method]) => `${method} ${path}`),
        `${anyMethod} /register`,
        `${anyMethod} /user/{email}`,
      ].toSorted(),
    );
  });

  for (const [path, method, operationId, uri] of calls) {
    it(`${method} ${path} calls its target as the API's role, for JSON alone, in at most 29 s`, () => {
      const { requestTemplates, responses, ...call } = integrationOf(path, method);
      expect(operationOf(path, method).operationId).to.equal(operationId);
      expect(call).to.deep.equal({
        type: "aws",
        httpMethod: "POST",
        uri,
        credentials: targets.roleArn,
        passthroughBehavior: "never",
        timeoutInMillis: 29_000,
      });
      expect(Object.keys(requestTemplates)).to.deep.equal(["application/json"]);
      expect(Object.keys(responses)).to.deep.equal(["default"]);
      expect(Object.keys(responses.default.responseTemplates)).to.deep.equal(["application/json"]);
    });
  }

  for (const [path, item] of Object.entries(document.paths))
    for (const [method, { responses, "x-amazon-apigateway-integration": integration }] of Object.entries(item))
      it(`${method} ${path} forbids caches and sniffing on every answer, and declares what it sets`, () => {
        const { statusCode, responseParameters } = integration.responses.default;
        expect(responseParameters).to.deep.include({
          "method.response.header.Cache-Control": "'no-store'",
          "method.response.header.X-Content-Type-Options": "'nosniff'",
        });
        const declared = Object.keys(responses[statusCode]?.headers ?? {});
        expect(declared.map((name) => `method.response.header.${name}`)).to.deep.equal(Object.keys(responseParameters));
      });

  for (const [path, allow] of [
    ["/register", "POST"],
    ["/user/{email}", "GET, HEAD, PUT, DELETE"],
  ] as const)
    it(`says 405 and ${allow} to any other method of ${path}, whatever its media type`, () => {
      const { type, passthroughBehavior, requestTemplates, responses } = integrationOf(path, anyMethod);
      expect([type, passthroughBehavior]).to.deep.equal(["mock", "never"]);
      expect(requestTemplates).to.deep.equal(
        Object.fromEntries(mediaTypes.map((media) => [media, '{"statusCode":405}'])),
      );
      expect(responses.default.statusCode).to.equal("405");
      expect(responses.default.responseParameters).to.deep.include({
        "method.response.header.Allow": `'${allow}'`,
        "method.response.header.Content-Type": "'application/problem+json'",
      });
    });

  it("admits requests through the endpoint alone", () => {
    const statement = { Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
    expect(document["x-amazon-apigateway-policy"]).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", ...statement },
        { Effect: "Deny", ...statement, Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } },
      ],
    });
  });

  it("validates nothing: a gateway's 400 would not list the violations", () => {
    expect(JSON.stringify(document)).to.not.contain("validator");
  });

  it("describes bodies with keywords that an import takes without a warning", () => {
    const keywords = new Set<string>();
    const collect = (schema: object): void => {
      for (const [keyword, value] of Object.entries(schema) as Array<[string, unknown]>) {
        keywords.add(keyword);
        if (keyword === "properties") Object.values(value as Record<string, object>).forEach(collect);
        if (keyword === "items") collect(value as object);
      }
    };
    const { schemas } = document["components"] as unknown as { schemas: Readonly<Record<string, object>> };
    Object.values(schemas).forEach(collect);
    expect([...keywords].toSorted()).to.deep.equal(
      ["description", "maxLength", "minLength", "properties", "required", "type"].toSorted(),
    );
  });

  it("has the models that its methods refer to, by names that an import takes, and no others", () => {
    const { schemas } = document["components"] as unknown as { schemas: Readonly<Record<string, object>> };
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([A-Za-z0-9]+)"/g)];
    expect(Object.keys(schemas)).to.have.members(referred.map(([, name]) => name));
    expect(Object.keys(schemas)).to.deep.equal(["RegisterUser", "UpdateUser"]);
  });

  it("fits into what API Gateway imports and into one template each", () => {
    expect(Buffer.byteLength(JSON.stringify(document))).to.be.lessThan(6 * 2 ** 20);
    expect(Buffer.byteLength(JSON.stringify(document["x-amazon-apigateway-policy"]))).to.be.lessThan(8192);
  });
});
