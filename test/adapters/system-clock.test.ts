import { expect } from "chai";
import { systemClock } from "../../adapters/system-clock.ts";

describe("systemClock", () => {
  it("tells the machine's time", () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).to.be.within(before, Date.now());
  });
});
