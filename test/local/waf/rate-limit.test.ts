import { expect } from "chai";
import { rateLimiter } from "../../../local/waf/rate-limit.ts";

const limited = (limit: number) => {
  let seconds = 1_000_000;
  const over = rateLimiter({ limit, windowSeconds: 300 }, () => seconds * 1000);
  return { over, wait: (more: number) => (seconds += more) };
};

describe("rateLimiter", () => {
  it("lets an address make its requests, and no more", () => {
    const { over } = limited(3);
    expect([over("a"), over("a"), over("a"), over("a"), over("a")]).to.deep.equal([false, false, false, true, true]);
  });

  it("counts each address by itself", () => {
    const { over } = limited(1);
    expect([over("a"), over("b"), over("a"), over("b")]).to.deep.equal([false, false, true, true]);
  });

  it("forgets what is older than its window, step by step", () => {
    const { over, wait } = limited(2);
    over("a");
    wait(150);
    over("a");
    wait(140);
    expect(over("a")).to.equal(true);
    wait(20);
    expect(over("a")).to.equal(true);
    wait(300);
    expect(over("a")).to.equal(false);
  });
});
