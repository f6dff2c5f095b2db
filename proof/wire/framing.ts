import { text, type WireCase } from "./wire-case.ts";

/** A request that would change the user if anybody took it for one. */
const hidden = (path: string): string => `DELETE ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

const json = "Content-Type: application/json";
const chunked = "Transfer-Encoding: chunked";

const one = (what: string, part: string, ...statuses: ReadonlyArray<number>): WireCase => ({
  what,
  parts: [part],
  statuses: [statuses],
});

/** Ways of saying how long a body is on which two hops may disagree: each hides a request behind the body. */
export const framing = (path: string): ReadonlyArray<WireCase> => {
  const behind = hidden(path);
  const body = `0\r\n\r\n${behind}`;
  const post = (...fields: ReadonlyArray<string>) => text("POST /register HTTP/1.1", [json, ...fields], body);
  const lengths = [
    "+5",
    "-1",
    "5,5",
    "5 5",
    "0x5",
    "5;",
    "",
    "1e1",
    "٥",
    "99999999999999999999999",
    "5.0",
    '"5"',
    "5\u000b",
  ];
  const encodings = [
    "xchunked",
    "chunked, identity",
    "identity",
    "chunked;q=1",
    "\u000bchunked",
    "chu\u0000nked",
    '"chunked"',
    "gzip, chunked, chunked",
  ];
  const chunk = (bytes: string) => text("POST /register HTTP/1.1", [json, chunked], bytes);
  const at = (length: number) => `Content-Length: ${length}`;
  return [
    one("a length and chunks", post(at(5), chunked), 400),
    one("chunks and a length", post(chunked, at(5)), 400),
    one("two lengths", post(at(5), at(6)), 400),
    one("the same length twice", post(at(5), at(5)), 400),
    ...lengths.map((length) => one(`the length ${JSON.stringify(length)}`, post(`Content-Length: ${length}`), 400)),
    ...encodings.map((encoding) =>
      one(`the encoding ${JSON.stringify(encoding)}`, post(`Transfer-Encoding: ${encoding}`), 400),
    ),
    one("two encodings", post(chunked, "Transfer-Encoding: identity"), 400),
    one("a space before the colon", post("Transfer-Encoding : chunked"), 400),
    one("a tab before the colon", post("Content-Length\t: 5"), 400),
    one("a folded encoding", post("Transfer-Encoding:\r\n chunked"), 400),
    one("a folded field", post("X: a\r\n Content-Length: 5"), 400),
    one("a field behind a bare CR", post("X: a\rTransfer-Encoding: chunked"), 400),
    one("a field behind a bare LF", post("X: a\nTransfer-Encoding: chunked"), 400),
    one("a field behind NUL", post("X: a\u0000Transfer-Encoding: chunked"), 400),
    one(
      "a first field that is folded",
      [`POST /register HTTP/1.1`, " Host: localhost", chunked, "", body].join("\r\n"),
      400,
    ),
    one(
      "chunks by HTTP/1.0",
      ["POST /register HTTP/1.0", "Host: localhost", json, chunked, "", body].join("\r\n"),
      400,
    ),
    one("a chunk without end", chunk(`5\r\nhelloX\r\n${behind}`), 400),
    one("a chunk of no size", chunk(`\r\n${behind}`), 400),
    one("a chunk of a negative size", chunk(`-1\r\n${behind}`), 400),
    one("a chunk size with 0x", chunk(`0x5\r\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("a chunk size with a plus", chunk(`+5\r\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("a chunk size behind a space", chunk(` 5\r\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("a chunk size with an underscore", chunk(`1_0\r\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("a chunk size above 64 bits", chunk(`fffffffffffffffff\r\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("a chunk line ended by LF", chunk(`5\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("chunk data ended by LF", chunk(`5\r\nhello\n0\r\n\r\n${behind}`), 400),
    one("a chunk extension with LF", chunk(`5;a\nb\r\nhello\r\n0\r\n\r\n${behind}`), 400),
    one("a chunk extension of 20 K", chunk(`5;${"a".repeat(20_000)}\r\nhello\r\n0\r\n\r\n`), 400, 413),
  ];
};

/** Well-formed, if unusual: answered once, and what follows is another request. */
export const unusualFraming: ReadonlyArray<WireCase> = [
  one("a chunk with an extension", text("POST /register HTTP/1.1", [json, chunked], '2;a="b"\r\n[]\r\n0\r\n\r\n'), 400),
  one("chunks of one byte", text("POST /register HTTP/1.1", [json, chunked], "1\r\n[\r\n1\r\n]\r\n0\r\n\r\n"), 400),
  one(
    "trailers",
    text("POST /register HTTP/1.1", [json, chunked, "Trailer: X"], "2\r\n[]\r\n0\r\nX: y\r\nContent-Length: 5\r\n\r\n"),
    400,
  ),
  one("chunks with GET", text("GET / HTTP/1.1", [chunked], "2\r\n[]\r\n0\r\n\r\n"), 404),
  one("a length with leading zeros", text("POST /register HTTP/1.1", [json, "Content-Length: 0002"], "[]"), 400),
];
