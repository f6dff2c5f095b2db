import { expect } from "chai";
import fc from "fast-check";
import { headerValue } from "../../../local/http-message.ts";
import { transformOf } from "../../../local/elb/transform.ts";
import { request } from "../support/balancer.ts";

const url = (regex: string, replace: string) => ({
  type: "url-rewrite",
  urlRewriteConfig: { rewrite: { regex, replace } },
});
const host = (regex: string, replace: string) => ({
  type: "host-header-rewrite",
  hostHeaderRewriteConfig: { rewrite: { regex, replace } },
});
const rewritten = (regex: string, replace: string, target: string): string =>
  transformOf([url(regex, replace)], "rule")(request(target)).target;

describe("transforms of a listener rule", () => {
  const rows: ReadonlyArray<readonly [regex: string, replace: string, target: string, result: string]> = [
    ["^/(.*)$", "/v1/$1", "/user/a%40b?x=1", "/v1/user/a%40b?x=1"],
    ["^/(.*)$", "/v1/$1", "/", "/v1/"],
    ["^/([^?]*)", "/v1/$1", "/a?b=/c", "/v1/a?b=/c"],
    ["^/old/(\\d+)/(\\w+)$", "/$2/$1", "/old/7/x", "/x/7"],
    ["^/old", "/new", "/other", "/other"],
    ["a", "b", "/aaa", "/baa"],
    ["^/(x)?(.*)$", "/<$1>/$2", "/y", "/<>/y"],
    ["^/(.*)$", "/$1$1", "/a$1&", "/a$1&a$1&"],
  ];
  for (const [regex, replace, target, result] of rows)
    it(`turn ${target} into ${result} by ${regex} → ${replace}`, () => {
      expect(rewritten(regex, replace, target)).to.equal(result);
    });

  it("rewrite the host, whatever the spelling of its field, and leave the rest alone", () => {
    const transform = transformOf([host("^([^.]+)\\..*$", "$1.internal"), url("^", "/v1")], "rule");
    const headers = [
      ["hOsT", "api.example.com"],
      ["X-Host", "api.example.com"],
    ] as const;
    const result = transform(request("/a", { headers }));
    expect(result.headers).to.deep.equal([
      ["hOsT", "api.internal"],
      ["X-Host", "api.example.com"],
    ]);
    expect(result.target).to.equal("/v1/a");
    expect(headerValue(transformOf([], "rule")(request("/a")).headers, "Host")).to.equal("localhost:8080");
  });

  it("add a stage without touching path, percent-encoding or query", () => {
    const octet = fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, "0")}`);
    const plain = fc.constantFrom("a", "Z", "0", "-", ".", "_", "~", "/", "?", "&", "=", "+", "$", "@", "!", "'", "(");
    const target = fc.array(fc.oneof(octet, plain)).map((parts) => `/${parts.join("")}`);
    fc.assert(
      fc.property(target, (original) => {
        expect(rewritten("^/(.*)$", "/v1/$1", original)).to.equal(`/v1${original}`);
        expect(rewritten("^([^?]*)", "/v1$1", original)).to.equal(`/v1${original}`);
      }),
    );
  });

  describe("are refused:", () => {
    const long = "x".repeat(1025);
    const refused: ReadonlyArray<readonly [transforms: Parameters<typeof transformOf>[0], message: string]> = [
      [[url("(", "/")], "rule: the transform url-rewrite: Invalid regular expression"],
      [[url("^/(?=a)", "/")], "the load balancer does not know look-around (^/(?=a))"],
      [[url("(?<!a)b", "/")], "does not know look-around"],
      [[url("(?>a)b", "/")], "does not know an atomic group"],
      [[url("(a)\\1", "/")], "does not know a back-reference"],
      [[url("a++", "/")], "does not know a possessive quantifier"],
      [[url("\\p{L}", "/")], "does not know a Unicode property"],
      [[url("^/(.*)$", "/$2")], '"replace" refers to $2, but "regex" has 1 groups'],
      [[url("^/(.*)$", "/$&")], '"replace" refers to $, but "regex" has 1 groups'],
      [[url("^/(.*)$", "/$0")], '"replace" refers to $0, but "regex" has 1 groups'],
      [[url(long, "/")], '"regex" and "replace" have at most 1024 characters'],
      [[url("^/", "/a"), url("^/", "/b")], "rule has two transforms of one type"],
      [[{ type: "path-rewrite" }], "rule: the laptop cloud does not know the transform path-rewrite"],
      [[{ type: "url-rewrite" }], 'the transform url-rewrite needs one rewrite with "regex" and "replace"'],
      [
        [{ type: "url-rewrite", urlRewriteConfig: { rewrites: [{ regex: "^/", replace: "/" }] } }],
        'the transform url-rewrite needs one rewrite with "regex" and "replace"',
      ],
    ];
    for (const [transforms, message] of refused)
      it(message, () => {
        expect(() => transformOf(transforms, "rule")).to.throw(message);
      });

    it("but operators in escapes and classes are characters", () => {
      expect(rewritten("\\++", "-", "/a++b")).to.equal("/a-b");
      expect(rewritten("[*+]+", "-", "/a+*b")).to.equal("/a-b");
    });
  });
});
