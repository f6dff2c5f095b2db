import { expect } from "chai";
import { makePool } from "../../../local/lambda/pool.ts";
import type { Sandbox } from "../../../local/lambda/sandbox.ts";
import { rejection } from "./support.ts";

type Fake = Sandbox & { readonly serial: number; dead: boolean };

describe("makePool", () => {
  let started: Fake[];
  let finish: Array<() => void>;
  beforeEach(() => {
    started = [];
    finish = [];
  });

  const start = (): Sandbox => {
    const sandbox: Fake = {
      serial: started.length,
      dead: false,
      alive: () => !sandbox.dead,
      run: () => Promise.reject(new Error("the pool runs nothing by itself")),
      close: () => Promise.resolve(),
    };
    started.push(sandbox);
    return sandbox;
  };
  /** Work that goes on until it is finished by hand. */
  const work = (sandbox: Sandbox): Promise<number> =>
    new Promise((resolve) => finish.push(() => resolve((sandbox as Fake).serial)));
  const poolOf = (sandboxes: number, queueLimit = 128) => makePool({ start, sandboxes, queueLimit });
  const finishAll = async () => {
    do {
      finish.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    } while (finish.length > 0);
  };

  it("starts sandboxes when they are needed, up to its limit", async () => {
    const { use } = poolOf(2);
    expect(started).to.have.lengthOf(0);
    const results = Array.from({ length: 5 }, () => use(work));
    expect(started).to.have.lengthOf(2);
    await finishAll();
    expect(await Promise.all(results)).to.deep.equal([0, 1, 0, 1, 0]);
  });

  it("lets 128 wait and turns the next away, while those who wait are served in order", async () => {
    const { use } = poolOf(1);
    const order: number[] = [];
    const results = Array.from({ length: 129 }, (_, index) => use(work).then(() => order.push(index)));
    const shed = await rejection(use(work));
    expect(shed).to.include({ code: "TooManyRequestsException", statusCode: 429, message: "Rate Exceeded." });
    await finishAll();
    await Promise.all(results);
    expect(order).to.deep.equal(Array.from({ length: 129 }, (_, index) => index));
  });

  it("takes events again once there is room", async () => {
    const { use } = poolOf(1, 0);
    const first = use(work);
    expect(await rejection(use(work))).to.include({ code: "TooManyRequestsException" });
    await finishAll();
    await first;
    const second = use(work);
    await finishAll();
    expect(await second).to.equal(0);
  });

  it("turns everything away where no sandbox is allowed", async () => {
    expect(await rejection(poolOf(0).use(work))).to.include({ code: "TooManyRequestsException" });
  });

  it("replaces a sandbox that died, for whoever waits and for whoever comes", async () => {
    const { use } = poolOf(1);
    const die = (sandbox: Sandbox) => {
      (sandbox as Fake).dead = true;
      return Promise.resolve("died");
    };
    const [first, second] = [use(die), use(work)];
    expect(await first).to.equal("died");
    await finishAll();
    expect(await second).to.equal(1);
    started.forEach((sandbox) => (sandbox.dead = true));
    const third = use(work);
    await finishAll();
    expect(await third).to.equal(2);
  });

  it("gives a sandbox back when the work fails", async () => {
    const { use } = poolOf(1);
    expect(await rejection(use(() => Promise.reject(new Error("no"))))).to.have.property("message", "no");
    const next = use(work);
    await finishAll();
    expect(await next).to.equal(0);
  });
});
