import { expect } from "chai";
import { answersIn, wrongOnWire } from "../../../proof/wire/answers-in.ts";

const one = (status: number, body: string, fields = [`Content-Length: ${body.length}`]) =>
  `HTTP/1.1 ${status} X\r\n${fields.join("\r\n")}\r\n\r\n${body}`;

describe("answersIn", () => {
  it("reads one answer after the other, by their lengths", () => {
    const empty = "HTTP/1.1 204 X\r\nA: b\r\n\r\n";
    const chunked = one(400, "2\r\nhi\r\n0\r\n\r\n", ["Transfer-Encoding: chunked"]);
    expect(answersIn(one(200, "abc") + empty + chunked + one(404, ""))?.map(({ status }) => status)).to.deep.equal([
      200, 204, 400, 404,
    ]);
    expect(answersIn("")).to.deep.equal([]);
    expect(answersIn(one(400, "to the end", ["Connection: close"]))?.[0]?.body).to.equal("to the end");
  });

  it("does not read what is no answer, nor what stands between two", () => {
    expect(answersIn("nonsense")).to.equal(undefined);
    expect(answersIn(`${one(200, "abc")}x`)).to.equal(undefined);
    expect(answersIn("HTTP/1.1 200 OK\r\nA: b\r\n")).to.equal(undefined);
  });
});

describe("wrongOnWire", () => {
  const head = "HTTP/1.1 400 X\r\nContent-Type: application/problem+json\r\n";

  it("finds 5xx, internals, and problems of another status", () => {
    expect(wrongOnWire({ status: 400, head, body: '{"status":400}' })).to.equal(undefined);
    expect(wrongOnWire({ status: 400, head: "HTTP/1.1 400 X\r\n", body: "<html>" })).to.equal(undefined);
    expect(wrongOnWire({ status: 502, head, body: "" })).to.equal("status 502");
    expect(wrongOnWire({ status: 400, head, body: "Error\n    at x" })).to.equal("tells internals");
    expect(wrongOnWire({ status: 400, head, body: '{"status":500}' })).to.equal("a problem of another status");
  });
});
