import { expect } from "chai";
import { hashTimes } from "../../../lambdas/runtime/hash-times.ts";
import type { LogLine } from "../../../lambdas/runtime/log.ts";

const line: LogLine = { level: "INFO", request_id: "r", operation: "validate-user-input", outcome: "valid" };

describe("hashTimes", () => {
  it("go into the next line, in hundredths of a millisecond, and into no other", () => {
    const lines: LogLine[] = [];
    const times = hashTimes();
    const log = times.into((written) => lines.push(written));
    log(line);
    times.record(20.123_456);
    times.record(21);
    log(line);
    log(line);
    expect(lines).to.deep.equal([line, { ...line, hash_times: [20.12, 21] }, line]);
  });
});
