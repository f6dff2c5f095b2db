import { expect } from "chai";
import fc from "fast-check";
import { logLine } from "../../../lambdas/runtime/log.ts";

const found = { level: "INFO", request_id: "r", operation: "get-user", outcome: "found" } as const;
const now = new Date("2026-03-01T12:00:00.000Z");

describe("logLine", () => {
  it("is one JSON object with the time in UTC", () => {
    expect(logLine(now, "user-manager/dev", found)).to.equal(
      '{"timestamp":"2026-03-01T12:00:00.000Z","level":"INFO","request_id":"r","operation":"get-user","outcome":"found"}',
    );
  });

  it("carries the metrics of the line in place of what they were made of", () => {
    const line = logLine(now, "user-manager/dev", { ...found, hash_times: [20.5] });
    expect(JSON.parse(line)).to.have.all.keys("timestamp", ...Object.keys(found), "_aws", "HashTime");
  });

  it("is one line whatever it carries, and loses nothing", () => {
    const nasty = fc.string({
      unit: fc.constantFrom("\r", "\n", "\u001b[2K", "\u0085", "\u2028", "\u2029", '"', "\\", "a"),
    });
    fc.assert(
      fc.property(nasty, (request_id) => {
        const line = logLine(now, "user-manager/dev", { level: "INFO", request_id, operation: "o", outcome: "x" });
        expect(line).to.not.match(/[\p{Cc}\u2028\u2029]/u);
        expect(JSON.parse(line)).to.have.property("request_id", request_id);
      }),
    );
  });
});
