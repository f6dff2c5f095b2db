import { expect } from "chai";
import { brokenRecords, sorted } from "../../../proof/secrets/log-lines.ts";

const record = '{"timestamp":"2026-01-01T00:00:00.000Z","level":"INFO","request_id":"r"}';
const line = "03:04:05.678 GET    /user/{email} 200 3 ms 11111111-2222-4333-8444-555555555555";

describe("brokenRecords", () => {
  it("takes objects with time and level, one a line", () => {
    expect(brokenRecords(`${record}\n${record}\n`)).to.deep.equal([]);
  });

  for (const bad of [
    "text",
    "[1]",
    "{}",
    '{"level":"INFO"}',
    `${record}\u2028`,
    `${record}\r`,
    record.replace("r", "\u001b"),
    `${record}${record}`,
  ])
    it(`tells of ${JSON.stringify(bad.slice(-40))}`, () => {
      expect(brokenRecords(`${record}\n${bad}\n`)).to.deep.equal([bad]);
    });
});

describe("sorted", () => {
  it("counts requests, warnings and errors", () => {
    const output = [line, "03:04:05.678 POST   (no route) 404 0 ms", "03:04:05.678 WARN  dynamodb: x", ""].join("\n");
    expect(sorted(output)).to.deep.equal({ requests: 2, troubles: 1, odd: [] });
  });

  for (const odd of [
    "forged",
    `${line}\r`,
    `${line} and more`,
    "03:04:05.678 GET    /user/ada@example.com 200 3 ms",
    "\u001b[2J",
  ])
    it(`tells of ${JSON.stringify(odd)}`, () => {
      expect(sorted(`${line}\n${odd}\n`).odd).to.deep.equal([odd]);
    });
});
