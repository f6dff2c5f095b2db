import { readFileSync } from "node:fs";
import { either as E } from "fp-ts";
import { expect } from "chai";
import { Profile } from "../../../domain/profile.ts";
import { User } from "../../../domain/user.ts";
import { publicDocument } from "../../../infra/api/public/public-document.ts";
import { exampleRegistration, exampleUser } from "../../../infra/api/public/examples.ts";
import { profileSchemas } from "../../../infra/api/schemas/profile-schemas.ts";
import { schemas } from "../../../infra/api/schemas/schemas.ts";
import type { JsonObject } from "../../../infra/api/json.ts";
import { problems } from "../../../lambdas/contract/problems.ts";
import { document as gateway } from "../support/an-api.ts";

type Response = {
  readonly content?: Readonly<
    Record<string, { readonly examples: Readonly<Record<string, { readonly value: { readonly status?: number } }>> }>
  >;
};
type Operation = {
  readonly operationId: string;
  readonly parameters: ReadonlyArray<JsonObject>;
  readonly responses: Readonly<Record<string, Response>>;
};

const document = publicDocument() as JsonObject & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
);
const statuses = (method: string, path: string) =>
  Object.keys(document.paths[path]?.[method]?.responses ?? {}).map(Number);

describe("publicDocument", () => {
  it("has the gateway's routes", () => {
    const routesOf = (paths: Readonly<Record<string, object>>) =>
      Object.entries(paths)
        .flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`))
        .filter((route) => !route.startsWith("x-"));
    expect(routesOf(document.paths)).to.deep.equal(routesOf(gateway.paths));
  });

  const answers: ReadonlyArray<readonly [method: string, path: string, statuses: ReadonlyArray<number>]> = [
    ["post", "/register", [201, 400, 409, 413, 415, 422, 429, 500, 503, 504]],
    ["get", "/user/{email}", [200, 304, 400, 404, 415, 429, 500, 503, 504]],
    ["head", "/user/{email}", [200, 304, 400, 404, 415, 429, 500, 503, 504]],
    ["put", "/user/{email}", [200, 400, 403, 404, 412, 413, 415, 428, 429, 500, 503, 504]],
    ["delete", "/user/{email}", [204, 400, 404, 412, 415, 429, 500, 503, 504]],
  ];
  for (const [method, path, expected] of answers)
    it(`lists what ${method} ${path} answers`, () => {
      expect(statuses(method, path).toSorted((one, other) => one - other)).to.deep.equal(expected);
    });

  it("gives every problem under its own status", () => {
    for (const { responses } of operations)
      for (const [status, { content }] of Object.entries(responses))
        for (const [name, { value }] of Object.entries(content?.["application/problem+json"]?.examples ?? {})) {
          expect(value.status).to.equal(Number(status));
          expect(Object.keys(problems)).to.include(name);
        }
  });

  it("shows every problem that a client can meet on a route", () => {
    const shown = new Set(
      operations.flatMap(({ responses }) =>
        Object.values(responses).flatMap(({ content }) =>
          Object.keys(content?.["application/problem+json"]?.examples ?? {}),
        ),
      ),
    );
    const elsewhere = ["no-such-route", "method-not-allowed"];
    expect([...shown, ...elsewhere].toSorted()).to.deep.equal(Object.keys(problems).toSorted());
  });

  it("refers only to schemas that it has", () => {
    for (const [, name = ""] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(schemas)).to.include(name);
  });

  it("describes the fields that the domain knows", () => {
    const memberOf = (name: string) => Object.keys((schemas[name] as { properties: object }).properties).toSorted();
    const user = Object.keys(E.getOrElse((): object => ({}))(User.decode(fullUser()))).toSorted();
    expect(memberOf("User")).to.deep.equal(user);
    expect(memberOf("RegisterUser")).to.deep.equal([...Object.keys(profileSchemas), "email", "password"].toSorted());
    expect(memberOf("UpdateUser")).to.deep.equal([...user, "password", "current_password"].toSorted());
  });

  for (const [field, { examples }] of Object.entries(profileSchemas))
    it(`has examples of ${field} that the domain accepts`, () => {
      for (const example of examples as ReadonlyArray<unknown>)
        expect(E.isRight(Profile.decode({ [field]: example })), JSON.stringify(example)).to.equal(true);
    });

  it("has an example user that the domain could have stored", () => {
    expect(User.decode(exampleUser)).to.deep.equal(E.right(exampleUser));
    const { email, password, ...profile } = exampleRegistration;
    expect([email, typeof password]).to.deep.equal([exampleUser["email"], "string"]);
    expect(exampleUser).to.deep.include(profile);
  });
});

describe("docs/openapi.json", () => {
  it("is up to date; npm run openapi writes it", () => {
    expect(JSON.parse(readFileSync("docs/openapi.json", "utf8"))).to.deep.equal(JSON.parse(JSON.stringify(document)));
  });
});

const fullUser = (): object => ({
  ...exampleUser,
  ...Object.fromEntries(
    Object.entries(profileSchemas).map(([field, { examples }]) => [field, (examples as ReadonlyArray<unknown>)[0]]),
  ),
});
