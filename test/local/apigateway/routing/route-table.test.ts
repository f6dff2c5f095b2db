import { expect } from "chai";
import { pathParameterValue, routeTable } from "../../../../local/apigateway/routing/route-table.ts";

const table = (resources: Readonly<Record<string, ReadonlyArray<string>>>) =>
  routeTable(
    Object.entries(resources).map(([path, methods]) => ({
      path,
      methods: new Map(methods.map((method) => [method, `${method} ${path}`])),
    })),
  );

describe("routeTable", () => {
  const find = table({
    "/": ["GET"],
    "/user": ["POST"],
    "/user/{email}": ["GET", "ANY"],
    "/user/me": ["GET"],
    "/{a}/{b}/c": ["GET"],
    "/a.b,c:d-e_f": ["GET"],
  });
  const found = (method: string, path: string) => find(method, path)?.method;

  it("finds a method by its path", () => {
    expect(found("POST", "/user")).to.equal("POST /user");
    expect(found("GET", "/")).to.equal("GET /");
    expect(found("GET", "/a.b,c:d-e_f")).to.equal("GET /a.b,c:d-e_f");
  });

  it("prefers a literal segment to a parameter, and a method to ANY", () => {
    expect(found("GET", "/user/me")).to.equal("GET /user/me");
    expect(found("GET", "/user/you")).to.equal("GET /user/{email}");
    expect(found("PUT", "/user/you")).to.equal("ANY /user/{email}");
  });

  it("gives way to a less specific resource that has the method, as recorded on AWS", () => {
    expect(found("DELETE", "/user/me")).to.equal("ANY /user/{email}");
    expect(found("GET", "/user/x/c")).to.equal("GET /{a}/{b}/c");
  });

  it("counts seven methods as ANY and no others", () => {
    for (const method of ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"])
      expect(find(method, "/user/x"), method).to.not.equal(undefined);
    for (const method of ["TRACE", "CONNECT", "ANY", "get", "FOO"])
      expect(find(method, "/user/x"), method).to.equal(undefined);
  });

  it("does not serve HEAD by GET", () => {
    expect(found("HEAD", "/")).to.equal(undefined);
  });

  it("ignores slashes before and after the path, as recorded on AWS, and takes none in between", () => {
    expect(found("POST", "/user/")).to.equal("POST /user");
    expect(found("POST", "//user")).to.equal("POST /user");
    expect(found("GET", "")).to.equal("GET /");
    expect(found("GET", "/user//")).to.equal(undefined);
    expect(found("GET", "/x//c")).to.equal(undefined);
  });

  it("compares literal segments as they were sent", () => {
    expect(found("POST", "/us%65r")).to.equal(undefined);
    expect(found("POST", "/USER")).to.equal(undefined);
  });

  it("names the method that serves, and the resource", () => {
    const match = find("PUT", "/user/x");
    expect(match?.methodName).to.equal("ANY");
    expect(match?.resource.path).to.equal("/user/{email}");
  });

  const email = (path: string) => find("GET", `/user/${path}`)?.pathParameters.get("email");

  it("gives path parameters decoded once", () => {
    expect(email("a%40b.example")).to.equal("a@b.example");
    expect(email("a%2540b")).to.equal("a%40b");
    expect(email("a%2Fb")).to.equal("a/b");
    expect(email("a+b%2Bc")).to.equal("a+b+c");
    expect(email("a;b=c,d")).to.equal("a;b=c,d");
    expect(email("%C3%A9")).to.equal("é");
  });

  it("leaves a malformed escape as it was sent", () => {
    expect(pathParameterValue("50%")).to.equal("50%");
    expect(pathParameterValue("%zz%40")).to.equal("%zz%40");
    expect(pathParameterValue("%ff")).to.equal("%ff");
  });

  it("refuses segments that it cannot match", () => {
    expect(() => table({ "/{proxy+}": ["GET"] })).to.throw(
      'paths./{proxy+}: "{proxy+}" is not a segment that is emulated',
    );
    expect(() => table({ "/a{b}": ["GET"] })).to.throw('"a{b}" is not a segment that is emulated');
    expect(() => table({ "/a b": ["GET"] })).to.throw('"a b" is not a segment that is emulated');
  });
});
