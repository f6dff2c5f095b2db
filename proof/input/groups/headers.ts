import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { userPath } from "../../../test/e2e/support/client.ts";
import { type Case, json, refused, type Sent, type Verdict, withJson } from "../case.ts";
import { type Group, password } from "../group.ts";

/** Malformed as entity tags (RFC 9110 §8.8.3). */
const badTags = [
  "x",
  '"',
  '"x',
  'x"',
  "''",
  'W"x"',
  'w/"x"',
  'W/ "x"',
  '"a" "b"',
  '"a";"b"',
  "*,*",
  '"a", *',
  "W/*",
  ",",
  "",
  '"é"',
  '"a b"',
];
/** Well-formed, and those of nobody. */
const otherTags = [
  '"x"',
  '""',
  'W/"x"',
  '"a","b"',
  ' "a" , "b" ',
  ',"a"',
  '"a",',
  '"*"',
  '"x-1"',
  `"${"x".repeat(4000)}"`,
  Array(400).fill('"a"').join(","),
];

const badKeys = ["", " ", "a b", "a\tb", "é", "\u00a0", "\u00ff", "x".repeat(256), "a, b c", "#n = :v"];
const goodKeys = [
  "x",
  "!",
  "~",
  "x".repeat(255),
  '"x"',
  "a,b",
  "$input.body",
  "\\'",
  "key:1",
  "req:1",
  "#n=:v",
  "__proto__",
  "%00",
];

const badTypes = [
  ...[
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx",
    "json",
  ],
  ...[
    "application/json; charset=utf-16",
    "application/json; charset=iso-8859-1",
    "application/json; charset=utf-8; x=y",
    "application/json; q=1",
  ],
  ...[
    "application/json, text/plain",
    "application/*",
    "*/*",
    "application/vnd.api+json",
    "application/json-patch+json",
    "application / json",
  ],
  ...[
    "application/json;charset=utf\\-8",
    "application/json;charset='utf-8'",
    "text/json",
    "é/é",
    "$input",
    "application/problem+json",
    "/",
    ";",
  ],
  `application/json${" ".repeat(8000)}x`,
];
const goodTypes = [
  "application/json",
  "APPLICATION/JSON",
  "application/json;charset=utf-8",
  'application/json; charset="UTF-8"',
  "application/json ;  charset=utf-8 ;",
];

/** Methods that API Gateway knows and this API does not take; others are no route of it. */
const known = ["POST", "PATCH", "OPTIONS"];
const methods = [
  ...known,
  "PROPFIND",
  "PROPPATCH",
  "MKCOL",
  "COPY",
  "MOVE",
  "LOCK",
  "REPORT",
  "PURGE",
  "SEARCH",
  "LINK",
  "QUERY",
];

/** Fields that somebody between client and code may act on. None of them changes what is done. */
const ignored: ReadonlyArray<readonly [name: string, value: string]> = [
  ["X-Forwarded-Host", "evil.example"],
  ["X-Forwarded-For", "127.0.0.1"],
  ["X-Original-URL", "/register"],
  ["X-Rewrite-URL", "/register"],
  ["X-Amzn-RequestId", "x\u00ff"],
  ["X-Amzn-Trace-Id", "Root=1-x'\"\\"],
  ["Accept", "text/html"],
  ["Accept", "$input.body"],
  ["Accept-Charset", "utf-16"],
  ["Accept-Encoding", "gzip, br;q=0, *;q=x"],
  ["Range", "bytes=0-1"],
  ["If-Modified-Since", "Sun, 06 Nov 2094 08:49:37 GMT"],
  ["If-Unmodified-Since", "never"],
  ["If-Range", '"x"'],
  ["Origin", "https://evil.example"],
  ["Authorization", "Bearer x"],
  ["Cookie", "a=b; __proto__=c"],
  ["X-Amz-Date", "x"],
  ["X-'$!#%&*+.^_`|~", "x"],
  ["__proto__", "x"],
  ["constructor", "x"],
];

const latin = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

/** Header fields and methods, whatever is in them. */
export const headers: Group = {
  name: "headers",
  cases: ({ ada, fresh }, draw) => {
    const target = userPath(ada);
    const about = (what: string, sent: Sent, verdict: Verdict): Case => ({ what, email: ada, sent, verdict });
    const put = (fields: Sent["headers"]): Sent => ({
      method: "PUT",
      target,
      headers: { ...json, ...fields },
      body: '{"name":"x"}',
    });
    const stored: Verdict = { is: "stored", profile: { name: "x" } };
    const invalid = (at: string) => refused("invalid-input", `/headers/${at}`);
    const register = (email: string, fields: Sent["headers"]): Sent => ({
      ...withJson("POST", "/register", { email, password }),
      headers: { ...json, ...fields },
    });
    const keyed = (what: string, key: string | ReadonlyArray<string>, verdict: Verdict): Case => {
      const email = fresh();
      return { what: `Idempotency-Key ${what}`, email, sent: register(email, { "Idempotency-Key": key }), verdict };
    };
    return [
      ...draw
        .some(badTags, 5)
        .flatMap((tag) => [
          about(`If-Match: ${tag}`, put({ "If-Match": tag }), invalid("If-Match")),
          about(
            `DELETE with If-Match: ${tag}`,
            { method: "DELETE", target, headers: { "iF-mATCH": tag } },
            invalid("If-Match"),
          ),
          about(
            `If-None-Match: ${tag}`,
            { method: "GET", target, headers: { "If-None-Match": tag } },
            invalid("If-None-Match"),
          ),
        ]),
      ...draw
        .some(otherTags, 5)
        .flatMap((tag) => [
          about(`If-Match: ${tag}`, put({ "IF-MATCH": tag }), refused("stale-version")),
          about(
            `DELETE with If-Match: ${tag}`,
            { method: "DELETE", target, headers: { "If-Match": tag } },
            refused("stale-version"),
          ),
          about(`If-None-Match: ${tag}`, { method: "GET", target, headers: { "if-none-match": tag } }, { is: "shown" }),
        ]),
      about("If-None-Match: *", { method: "GET", target, headers: { "If-None-Match": "*" } }, { is: "shown" }),
      about("If-Match: *", put({ "If-Match": " * " }), stored),
      about(
        "If-Match of nobody",
        { method: "PUT", target: userPath(fresh()), headers: { ...json, "If-Match": "*" }, body: "{}" },
        refused("user-not-found"),
      ),
      ...draw.some(badKeys, 4).map((key) => keyed(JSON.stringify(key.slice(0, 20)), key, invalid("Idempotency-Key"))),
      ...draw.some(goodKeys, 2).map((key) => keyed(key.slice(0, 20), key, { is: "stored", profile: {} })),
      ...draw
        .some(badTypes, 5)
        .flatMap((type) => [
          about(`Content-Type: ${type.slice(0, 60)}`, put({ "Content-Type": type }), refused("unsupported-media-type")),
          about("a registration of it", register(ada, { "Content-Type": type }), refused("unsupported-media-type")),
        ]),
      ...draw.some(goodTypes, 2).map((type) => about(`Content-Type: ${type}`, put({ "Content-Type": type }), stored)),
      ...draw.some(ignored, 8).map(([name, value]) => about(`${name}: ${value}`, put({ [name]: value }), stored)),
      about("a method in a header", put({ "X-HTTP-Method-Override": "DELETE" }), { is: "turned away" }),
      about(
        "gzip",
        { ...put({ "Content-Encoding": "gzip" }), body: gzipSync('{"name":"x"}') },
        refused("malformed-body"),
      ),
      about(
        "a bomb",
        { ...put({ "Content-Encoding": "gzip" }), body: gzipSync(Buffer.alloc(8_000_000)) },
        refused("malformed-body"),
      ),
      ...draw.some(methods, 5).flatMap((method) => {
        const verdict = refused(known.includes(method) ? "method-not-allowed" : "no-such-route");
        return [
          about(method, { method, target, ...(method === "POST" && { headers: json, body: "{}" }) }, verdict),
          ...(method === "POST" ? [] : [about(`${method} /register`, { method, target: "/register" }, verdict)]),
        ];
      }),
      ...draw
        .sample(latin, 6, 200)
        .flatMap((value) => [
          about("drawn tags", put({ "If-Match": value }), refused(["invalid-input", "stale-version"])),
          about("a drawn media type", put({ "Content-Type": `x${value}` }), refused("unsupported-media-type")),
        ]),
    ];
  },
};
