import { text, type WireCase } from "./wire-case.ts";

const one = (what: string, part: string, ...statuses: ReadonlyArray<number>): WireCase => ({
  what,
  parts: [part],
  statuses: [statuses],
});

/** What is no HTTP/1.1, or hardly: refused, mostly by what stands before the API. */
export const malformed = (path: string): ReadonlyArray<WireCase> => {
  const lines = [
    `get ${path} HTTP/1.1`,
    `GET\t${path}\tHTTP/1.1`,
    ` GET ${path} HTTP/1.1`,
    `GET ${path} HTTP/1.2`,
    `GET ${path} HTTP/1.10`,
    `GET ${path} HTTP/11`,
    `GET ${path} http/1.1`,
    `GET ${path} HTTPS/1.1`,
    `GET ${path} HTTP/1.1 x`,
    `GE\u0000T ${path} HTTP/1.1`,
    `GET ${path}\u0000 HTTP/1.1`,
    `GET ${path} x HTTP/1.1`,
    `GET HTTP/1.1`,
    "",
    "PRI * HTTP/2.0",
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
    "SSH-2.0-OpenSSH_9.6",
    "HELO localhost",
    "* 1 FETCH",
    "HTTP/1.1 200 OK",
    "{}",
    "M".repeat(20_000),
  ];
  const fields = [
    ": x",
    "X Y: x",
    "X",
    "X\u0000: x",
    "X: \u0000",
    "X: a\rb",
    "X(: x",
    "X\u00e9: x",
    "\u007f: x",
    "Host : evil.example",
    "=",
  ];
  const get = (field: string) => text(`GET ${path} HTTP/1.1`, [field]);
  return [
    ...lines.map((line) => one(`the request line ${JSON.stringify(line.slice(0, 60))}`, text(line), 400)),
    ...fields.map((field) => one(`the field ${JSON.stringify(field)}`, get(field), 400)),
    one("bare LF as line ends", text(`GET ${path} HTTP/1.1`).replaceAll("\r\n", "\n"), 400),
    one("bare CR as line ends", text(`GET ${path} HTTP/1.1`).replaceAll("\r\n", "\r"), 400),
    one("an empty line by LF", text(`GET ${path} HTTP/1.1`).replace(/\r\n\r\n$/, "\r\n\n"), 400),
    one("no Host", `GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`, 400),
    one("two Hosts", get("Host: evil.example"), 400),
    one("a target of 20 K", text(`GET ${path}?${"x".repeat(20_000)} HTTP/1.1`), 414),
    one("a target of 200 K", text(`GET ${path}?${"x".repeat(200_000)} HTTP/1.1`), 400, 414, 431),
    one("a field of 20 K", get(`X: ${"x".repeat(20_000)}`), 400, 431),
    one("a field of 200 K", get(`X: ${"x".repeat(200_000)}`), 400, 431),
    one("fields of 80 K", text(`GET ${path} HTTP/1.1`, Array(8).fill(`X: ${"x".repeat(10_000)}`)), 400, 431),
    one("5,000 fields", text(`GET ${path} HTTP/1.1`, Array(5000).fill("X: y")), 400, 431),
    one("authority-form", text("GET localhost:80 HTTP/1.1"), 400),
    one("no path", text("GET user HTTP/1.1"), 400),
    one("OPTIONS *", text("OPTIONS * HTTP/1.1"), 400),
    one("an asterisk with GET", text("GET * HTTP/1.1"), 400),
    one("TRACE", text(`TRACE ${path} HTTP/1.1`), 405),
    one("an unknown Expect", get("Expect: 200-ok"), 417),
    { what: "CONNECT", parts: [text("CONNECT localhost:80 HTTP/1.1")], statuses: [] },
  ];
};

/** Unusual and right: served as any other request. */
export const unusual = (path: string): ReadonlyArray<WireCase> => {
  const get = (field: string) => text(`GET ${path} HTTP/1.1`, [field]);
  return [
    one("empty lines first", `\r\n\r\n${text(`GET ${path} HTTP/1.1`)}`, 200),
    one("two spaces", text(`GET  ${path} HTTP/1.1`), 200, 400),
    one("no version", text(`GET ${path}`), 200, 400),
    one("HTTP/0.9", text(`GET ${path} HTTP/0.9`), 200, 400),
    one("HTTP/2.0 in plain text", text(`GET ${path} HTTP/2.0`), 200, 400),
    one("HTTP/1.0", `GET ${path} HTTP/1.0\r\nHost: localhost\r\n\r\n`, 200),
    one("HTTP/1.0 without Host", `GET ${path} HTTP/1.0\r\n\r\n`, 200, 400, 403),
    one("absolute-form", text(`GET http://localhost${path} HTTP/1.1`), 200),
    one("absolute-form of another host", text(`GET http://evil.example${path} HTTP/1.1`), 200, 421),
    one("absolute-form with a user", text(`GET http://ada:secret@localhost${path} HTTP/1.1`), 200, 400),
    one("absolute-form of another scheme", text(`GET ftp://localhost${path} HTTP/1.1`), 400),
    one("an empty Host", get("X: y").replace("Host: localhost", "Host:"), 400, 421),
    one("a Host of another", get("X: y").replace("localhost", "'\"\\$input.body"), 400, 421),
    one("a fragment", text(`GET ${path}#x HTTP/1.1`), 200, 400),
    one("bytes of UTF-8 in the target", text(`GET ${path}?\u00c3\u00a9 HTTP/1.1`), 200, 400),
    one(
      "an upgrade to HTTP/2",
      text(`GET ${path} HTTP/1.1`, ["Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"]).replace(
        "close",
        "Upgrade, HTTP2-Settings",
      ),
      200,
    ),
    one(
      "an upgrade to WebSocket",
      text(`GET ${path} HTTP/1.1`, ["Upgrade: websocket", "Sec-WebSocket-Key: x"]).replace("close", "Upgrade"),
      200,
    ),
    one("a tab before a value", get("X:\t y \t"), 200),
    one("8 bits in a value", get("X: \u00e9\u00ff\u0080"), 200),
    one("a field without a value", get("X:"), 200),
    {
      what: "Expect: 100-continue",
      parts: [
        text("POST /register HTTP/1.1", [
          "Content-Type: application/json",
          "Content-Length: 2",
          "Expect: 100-continue",
        ]),
        "[]",
      ],
      statuses: [[100], [400]],
    },
  ];
};
