import { expect } from "chai";
import { noRoute, pathTemplate } from "../../local/path-template.ts";

const template = pathTemplate(["/things/{id}", "/things/new", "/files/{path+}", "/"].map((path) => ({ path })));

describe("pathTemplate", () => {
  const rows: ReadonlyArray<readonly [target: string, path: string]> = [
    ["/things/7", "/things/{id}"],
    ["/things/ada%40example.com?x=/y", "/things/{id}"],
    ["/things/new", "/things/new"],
    ["/things/", noRoute],
    ["/things", noRoute],
    ["/things/7/parts", noRoute],
    ["/files/a/b/c", "/files/{path+}"],
    ["/files", noRoute],
    ["/", "/"],
    ["/?q", "/"],
    ["*", noRoute],
  ];
  for (const [target, path] of rows)
    it(`says ${path} for ${target}`, () => {
      expect(template(target)).to.equal(path);
    });

  it("ignores slashes before and after, as the router does", () => {
    const templateOf = pathTemplate([{ path: "/register" }, { path: "/user/{email}" }]);
    expect(["/register/", "//register", "/user/a/"].map(templateOf)).to.deep.equal([
      "/register",
      "/register",
      "/user/{email}",
    ]);
  });
});
