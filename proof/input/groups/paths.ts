import * as fc from "fast-check";
import { type Case, json, refused, type Sent, type Verdict } from "../case.ts";
import type { Group } from "../group.ts";

const hex = (character: string, upper: boolean): string => {
  const code = character.charCodeAt(0).toString(16).padStart(2, "0");
  return `%${upper ? code.toUpperCase() : code}`;
};

/** One of the many spellings of an address in a path: any of its characters may be percent-encoded, in either case. */
const spelling = (email: string): fc.Arbitrary<string> =>
  fc.array(fc.nat({ max: 3 }), { minLength: email.length, maxLength: email.length }).map((ways) =>
    Array.from(email, (character, index) => {
      const way = ways[index] ?? 0;
      if (way > 1 || character === "%" || character === "?" || character === "#") return hex(character, way % 2 === 0);
      return way === 1 ? character.toUpperCase() : character;
    }).join(""),
  );

/** Ends of a path that name nobody. */
const nobodies: ReadonlyArray<string> = [
  ...[
    "%",
    "%4",
    "%zz",
    "%4%30",
    "ada%40example.com%",
    "%E0%A4%A",
    "%ff",
    "%c0%af",
    "%c0%80",
    "%ed%a0%80",
    "%f4%90%80%80",
  ],
  ...[
    "%00",
    "ada%00%40example.com",
    "ada%40example.com%00",
    "ada%40example.com%0d%0aX:%201",
    "%0a",
    "%20",
    "%e2%80%a8",
  ],
  ...[
    "ada%2540example.com",
    "%2561da%40example.com",
    "ada%252540example.com",
    "ada%40example.com%2F",
    "ada%2f%40example.com",
  ],
  ...[
    "%2e%2e",
    "%2e%2e%2fregister",
    "..%2f..%2fregister",
    "..%5c",
    "ada%5c%40example.com",
    ".",
    "..",
    "*",
    "~",
    "%7e",
    "$input.body",
  ],
  ...[
    "ada@example.com;a=b",
    "ada@example.com:80",
    "ada@example.com,eve@example.com",
    "ada@example.com%3Fx",
    "ada@example.com%23x",
  ],
  ...[
    "%75ser",
    "%24%7Bx%7D",
    "'",
    "\\'",
    "%22%2C%22email%22%3A%22x",
    "{email}",
    "%7Bemail%7D",
    "{proxy+}",
    "ada@example.com%26",
    "💩",
  ],
  ...[
    "%F0%9F%A6%8A%40example.com",
    "ada%EF%BC%A0example.com",
    "%EF%BB%BFada%40example.com",
    "a".repeat(3000),
    "%41".repeat(1500),
  ],
];

/** Whole paths that are no route. */
const nowhere: ReadonlyArray<string> = [
  ...[
    "/",
    "//",
    "/user",
    "/user/",
    "//user",
    "/user//ADA",
    "/user/ADA/x",
    "/USER/ADA",
    "/User/ADA",
    "/register/",
    "/REGISTER",
  ],
  ...[
    "/./user/ADA",
    "/user/./ADA",
    "/user/../user/ADA",
    "/register/../user/ADA",
    "/%75ser/ADA",
    "/user%2FADA",
    "/v1/user/ADA",
    "/$default",
  ],
  ...[
    "/user/ADA%2F..",
    "/;/user/ADA",
    "/user;x/ADA",
    "/user/ADA/..%2f",
    "/restapis",
    "/_user_request_/user/ADA",
    "/ping",
    "/favicon.ico",
  ],
];

/** Slashes before and after a path that API Gateway does not look at. */
const around = ["//user/ADA", "/user/ADA/", "///user/ADA//"];

const methods = ["GET", "HEAD", "PUT", "DELETE"] as const;

/** Percent-encodings and other ways of a path: each leads to the one user that it names, or to nobody. */
export const paths: Group = {
  name: "paths",
  cases: ({ ada }, draw) => {
    const sent = (method: string, target: string): Sent =>
      method === "PUT" ? { method, target, headers: json, body: '{"name":"x"}' } : { method, target };
    const about = (target: string, method: string, verdict: Verdict): Case => ({
      what: `${method} ${target.slice(0, 80)}`,
      email: ada,
      sent: sent(method, target),
      verdict,
    });
    const whole = (path: string) => path.replace("ADA", encodeURIComponent(ada));
    const turned = refused(["invalid-input", "no-such-route", "user-not-found", "method-not-allowed"]);
    return [
      ...[...draw.sample(spelling(ada), 8, 200).map((path) => `/user/${path}`), ...around.map(whole)].flatMap(
        (path) => {
          const profile = { name: "x" };
          return [
            about(path, "GET", { is: "shown" }),
            about(`${path}?email=eve@example.com&x=%zz`, "HEAD", { is: "shown" }),
            about(path, "PUT", { is: "stored", profile }),
          ];
        },
      ),
      ...draw
        .some(nobodies, 9)
        .flatMap((end) =>
          methods.map((method) => about(`/user/${encodeURI(end).replaceAll("%25", "%")}`, method, turned)),
        ),
      ...draw.some(nowhere, 6).flatMap((path) => methods.map((method) => about(whole(path), method, turned))),
    ];
  },
};
