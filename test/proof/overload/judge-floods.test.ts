import { expect } from "chai";
import { judgeFloods } from "../../../proof/overload/judge-floods.ts";
import type { Played } from "../../../proof/overload/play-floods.ts";
import { percentile } from "../../../proof/overload/readers.ts";

const held = { heapUsed: 100, rss: 1000, files: 50, sockets: 10 };
const made = { email: "a@example.com", status: 201, retryAfter: undefined, type: "application/json" };
const shed = { ...made, status: 429, retryAfter: "1", type: "application/problem+json" };
const round = { calm: 1, flooded: 2, outcomes: [made, shed], failed: 0 };
const good: Played = { base: held, end: held, rounds: [round], failures: [], recovered: 201 };
const queue = { sent: 200, waited: 128, shed: 72 };
const size = { rounds: 1, registrations: 2, calmMs: 1, warm: 1, blocked: 1 };

const missed = (played: Partial<Played>, filled = queue): ReadonlyArray<string> =>
  judgeFloods({ ...good, ...played }, filled, size)
    .targets.filter(({ met }) => !met)
    .map(({ what }) => what);

describe("judgeFloods", () => {
  it("is content with a flood that is shed and leaves nothing", () => {
    expect(missed({})).to.deep.equal([]);
  });

  const bad: Readonly<Record<string, Partial<Played>>> = {
    "a refusal without Retry-After": { rounds: [{ ...round, outcomes: [made, { ...shed, retryAfter: undefined }] }] },
    "a refusal in another form": { rounds: [{ ...round, outcomes: [made, { ...shed, type: "text/html" }] }] },
    "a refusal as our own fault": { rounds: [{ ...round, outcomes: [made, { ...shed, status: 500 }] }] },
    "an acknowledged user who is not there": { failures: ["x"] },
    "a reader who is not served": { rounds: [{ ...round, failed: 1 }] },
    "a heap that has grown": { end: { ...held, heapUsed: 121 } },
    "files that stay open": { end: { ...held, files: 131 } },
    "connections that stay open": { end: { ...held, sockets: 21 } },
    "a system that does not recover": { recovered: 503 },
  };
  for (const [what, played] of Object.entries(bad))
    it(`misses a target for ${what}`, () => {
      expect(missed(played)).to.have.length(1);
    });

  it("misses a target for a queue of another length", () => {
    expect(missed({}, { sent: 200, waited: 129, shed: 71 })).to.have.length(1);
    expect(missed({}, { sent: 200, waited: 200, shed: 0 })).to.have.length(1);
    expect(missed({}, { sent: 200, waited: 10, shed: 190 })).to.have.length(1);
  });

  it("tells the middle of the rounds", () => {
    const rounds = [1, 9, 2].map((calm) => ({ ...round, calm, flooded: calm * 3 }));
    const { figures } = judgeFloods({ ...good, rounds }, queue, size);
    expect(figures["p99 of GETs in calm, ms (median of the rounds)"]).to.equal("2.0");
    expect(figures["p99 in the flood against calm"]).to.equal("3.0");
  });
});

describe("percentile", () => {
  it("is the value that so many in a hundred do not exceed", () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect([percentile(values, 99), percentile(values, 50), percentile([7], 99)]).to.deep.equal([198, 100, 7]);
  });
});
