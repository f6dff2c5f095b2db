import { expect } from "chai";
import { conditionOf } from "../../../local/elb/condition.ts";
import { balance, balancerProgram, listenerRule, request } from "../support/balancer.ts";

const matches = (condition: Readonly<Record<string, unknown>>, ...asked: Parameters<typeof request>): boolean =>
  conditionOf(condition, "rule").matches(request(...asked));
const path = (...values: ReadonlyArray<string>) => ({ pathPattern: { values } });

describe("a condition of a listener rule", () => {
  it("compares the path with case, without the query", () => {
    expect(matches(path("/user/*"), "/user/ada?x=/y")).to.equal(true);
    expect(matches(path("/user"), "/user?x")).to.equal(true);
    expect(matches(path("/user/*"), "/User/ada")).to.equal(false);
    expect(matches(path("/user/*"), "/x?/user/ada")).to.equal(false);
    expect(matches(path("/a", "/b?"), "/bc")).to.equal(true);
    expect(matches(path("/%40"), "/@")).to.equal(false);
  });

  it("compares the host without case and port", () => {
    const host = { hostHeader: { values: ["*.Example.com"] } };
    const from = (value: string) => matches(host, "/", { headers: [["host", value]] });
    expect(from("api.EXAMPLE.com:8080")).to.equal(true);
    expect(from("example.com")).to.equal(false);
    expect(matches(host, "/", { headers: [] })).to.equal(false);
  });

  it("compares the method with case", () => {
    const method = { httpRequestMethod: { values: ["GET", "PUT"] } };
    expect(matches(method, "/", { method: "PUT" })).to.equal(true);
    expect(matches(method, "/", { method: "put" })).to.equal(false);
  });

  describe("on a header", () => {
    const header = (...values: ReadonlyArray<string>) => ({ httpHeader: { httpHeaderName: "X-Mode", values } });
    const sent = (...fields: ReadonlyArray<readonly [string, string]>) => ({ headers: fields });

    it("compares name and value without case, with wildcards", () => {
      expect(matches(header("te?t*"), "/", sent(["x-mODE", "TESTING"]))).to.equal(true);
      expect(matches(header("te?t"), "/", sent(["X-Mode", "testing"]))).to.equal(false);
      expect(matches(header("a", "b"), "/", sent(["X-Mode", "b"]))).to.equal(true);
      expect(matches(header("a"), "/", sent(["X-Mode-2", "a"]))).to.equal(false);
    });

    it("looks at every field of the name, and at none that is absent", () => {
      expect(matches(header("b"), "/", sent(["X-Mode", "a"], ["X-Mode", "b"]))).to.equal(true);
      expect(matches(header("*"), "/", sent(["X-Mode", ""]))).to.equal(true);
      expect(matches(header("*"), "/", sent())).to.equal(false);
    });

    it("decides by its priority, before a rule that takes everything", async () => {
      const answer = { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "400" } };
      const refuse = listenerRule("refuse", { priority: 10, conditions: [header("*")], actions: [answer] });
      const { handle, received } = balance(balancerProgram({ more: [refuse] }));
      expect(await handle(request("/a", sent(["x-mode", "DELETE"])))).to.include({ status: 400 });
      expect(received).to.deep.equal([]);
      expect(await handle(request("/a"))).to.include({ status: 200 });
    });
  });

  it("is one of several in a rule, which must all match", async () => {
    const { handle } = balance(
      balancerProgram({ rule: { conditions: [path("/a"), { httpRequestMethod: { values: ["GET"] } }] } }),
    );
    expect(await handle(request("/a"))).to.include({ status: 200 });
    expect(await handle(request("/a", { method: "PUT" }))).to.include({ status: 404 });
    expect(await handle(request("/b"))).to.include({ status: 404 });
  });

  const refused: ReadonlyArray<readonly [condition: Readonly<Record<string, unknown>>, message: string]> = [
    [{ sourceIp: { values: ["10.0.0.0/8"] } }, "rule: the laptop cloud does not know the condition sourceIp"],
    [{ httpHeader: { values: ["1"] } }, 'rule: "httpHeaderName" must be a header name of up to 40 characters'],
    [{ httpHeader: { httpHeaderName: "Host", values: ["1"] } }, "and not Host"],
    [{ httpHeader: { httpHeaderName: "a b", values: ["1"] } }, 'rule: "httpHeaderName" must be a header name'],
    [
      { httpHeader: { httpHeaderName: "X", regexValues: ["1"] } },
      "does not know regexValues of the condition httpHeader",
    ],
    [{ pathPattern: { regexValues: ["^/$"] } }, "does not know regexValues of the condition pathPattern"],
    [{ pathPattern: { values: [] } }, "the values of the condition pathPattern are not a list of texts"],
    [{ ...path("/"), hostHeader: { values: ["x"] } }, "rule: a condition must have exactly one member"],
  ];
  for (const [condition, message] of refused)
    it(`is refused: ${message}`, () => {
      expect(() => conditionOf(condition, "rule")).to.throw(message);
    });

  it("has at most five values and five wildcards in a rule, all conditions together", () => {
    const methods = { httpRequestMethod: { values: ["GET", "PUT", "POST", "DELETE"] } };
    expect(() => balance(balancerProgram({ rule: { conditions: [path("/a"), methods] } }))).to.not.throw();
    expect(() => balance(balancerProgram({ rule: { conditions: [path("/a", "/b"), methods] } }))).to.throw(
      '"rule" has 6 condition values; at most 5 are allowed',
    );
    expect(() => balance(balancerProgram({ rule: { conditions: [path("/*/*/*", "/*?*")] } }))).to.throw(
      '"rule" has 6 wildcards; at most 5 are allowed',
    );
  });
});
