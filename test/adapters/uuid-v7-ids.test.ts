import { expect } from "chai";
import { makeUuidV7Ids, uuidV7Ids } from "../../adapters/uuid-v7-ids.ts";
import { UserId } from "../../domain/user-id.ts";

const draw = (count: number, now?: () => number): ReadonlyArray<UserId> => {
  const { nextUserId } = now === undefined ? uuidV7Ids : makeUuidV7Ids(now);
  return Array.from({ length: count }, nextUserId);
};
const ascending = (ids: ReadonlyArray<string>): boolean =>
  ids.every((id, index) => index === 0 || (ids[index - 1] ?? "") < id);

describe("uuidV7Ids", () => {
  it("are UUIDs of version 7", () => {
    for (const id of draw(1000)) expect(UserId.is(id), id).to.equal(true);
  });

  it("carry the time in their first 48 bits", () => {
    // RFC 9562, appendix A.6
    const [id] = draw(1, () => 0x017f22e279b0);
    expect(id?.slice(0, 13)).to.equal("017f22e2-79b0");
  });

  it("increase strictly within one millisecond, beyond what the counter holds", () => {
    const ids = draw(10_000, () => 1_000_000);
    expect(ascending(ids)).to.equal(true);
    for (const id of ids) expect(UserId.is(id), id).to.equal(true);
  });

  it("increase strictly when the clock jumps back", () => {
    let time = 2_000_000;
    expect(ascending(draw(100, () => (time -= 1000)))).to.equal(true);
  });

  it("differ between processes that draw at the same time", () => {
    const all = Array.from({ length: 100 }, () => draw(10, () => 1_000_000)).flat();
    expect(new Set(all).size).to.equal(1000);
  });
});
