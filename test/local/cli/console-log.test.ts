import { Writable } from "node:stream";
import { expect } from "chai";
import fc from "fast-check";
import { consoleLog } from "../../../local/cli/console-log.ts";
import type { LogEvent } from "../../../local/log.ts";

const now = () => new Date("2026-01-02T03:04:05.678Z");

const written = (...events: ReadonlyArray<LogEvent>): { readonly out: string; readonly err: string } => {
  const texts = { out: "", err: "" };
  const sink = (name: "out" | "err") =>
    new Writable({
      write: (chunk: Buffer, _, done) => {
        texts[name] += chunk.toString();
        done();
      },
    });
  const log = consoleLog(sink("out"), sink("err"), now);
  events.forEach(log);
  return texts;
};
const request = {
  level: "info",
  service: "http",
  message: "request",
  method: "GET",
  path: "/a/{b}",
  status: 200,
  ms: 3,
} as const;

describe("consoleLog", () => {
  it("writes a line per request to the output", () => {
    expect(written({ ...request, requestId: "abc" })).to.deep.equal({
      out: "03:04:05.678 GET    /a/{b} 200 3 ms abc\n",
      err: "",
    });
    expect(written(request).out).to.equal("03:04:05.678 GET    /a/{b} 200 3 ms\n");
  });

  it("writes warnings and errors with their details to the error output", () => {
    const message = "User: x is not authorized";
    expect(
      written({ level: "warn", service: "dynamodb", message, code: "AccessDenied", more: { a: 1 }, none: undefined }),
    ).to.deep.equal({
      out: "",
      err: '03:04:05.678 WARN  dynamodb: User: x is not authorized code=AccessDenied more={"a":1}\n',
    });
    expect(written({ level: "error", service: "http", message: "failed" }).err).to.equal(
      "03:04:05.678 ERROR http: failed\n",
    );
  });

  it("leaves the rest out", () => {
    const rest = ["info", "debug"].map((level) => ({
      level: level as "info" | "debug",
      service: "lambda",
      message: "x",
    }));
    expect(written(...rest)).to.deep.equal({ out: "", err: "" });
  });

  it("writes one line per event, whatever the texts hold", () => {
    const nasty = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\u001b[2J", "\u2028", "\u0085", "\u0000", "é") });
    fc.assert(
      fc.property(nasty, nasty, nasty, (one, two, three) => {
        const { out, err } = written(
          { ...request, path: one, method: two, requestId: three },
          { level: "warn", service: one, message: two, detail: three },
        );
        for (const line of [out, err]) {
          expect(line.split(/[\n\r\u2028\u2029\u0085]/)).to.have.length(2);
          expect(line).to.not.include("\u001b").and.not.include("\u0000");
        }
      }),
    );
  });
});
