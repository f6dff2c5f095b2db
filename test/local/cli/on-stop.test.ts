import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect } from "chai";
import { onStop } from "../../../local/cli/on-stop.ts";

/** As much of a process as `onStop` uses; it keeps the statuses with which it was ended. */
const processOf = (env: Readonly<Record<string, string>> = {}) => {
  const statuses: Array<number> = [];
  const fake = Object.assign(new EventEmitter(), { ppid: 7, env, exit: (code: number) => void statuses.push(code) });
  // EventEmitter's `on` and that of a process differ in their types alone.
  return { fake, statuses, process: fake as unknown as NonNullable<Parameters<typeof onStop>[1]> };
};

describe("onStop", () => {
  it("stops once, then ends with status 0", async () => {
    const { fake, statuses, process } = processOf();
    let stops = 0;
    onStop(() => Promise.resolve(void (stops += 1)), process);
    fake.emit("SIGTERM");
    fake.emit("SIGINT");
    await setTimeout(5);
    expect([stops, statuses]).to.deep.equal([1, [0]]);
  });

  it("ends with status 1 when stopping fails", async () => {
    const { fake, statuses, process } = processOf();
    onStop(() => Promise.reject(new Error("stuck")), process);
    fake.emit("SIGINT");
    await setTimeout(5);
    expect(statuses).to.deep.equal([1]);
  });

  it("ends at once at a second signal that is not the echo of the first", async () => {
    const { fake, statuses, process } = processOf();
    onStop(() => new Promise(() => undefined), process);
    fake.emit("SIGINT");
    fake.emit("SIGINT");
    expect(statuses).to.deep.equal([]);
    await setTimeout(600);
    fake.emit("SIGINT");
    expect(statuses).to.deep.equal([1]);
  });

  it("stops when its parent is gone, under npm alone", async () => {
    const [underNpm, alone] = [processOf({ npm_lifecycle_event: "start" }), processOf()];
    for (const { fake, process } of [underNpm, alone]) {
      onStop(() => Promise.resolve(), process);
      fake.ppid = 1;
    }
    await setTimeout(700);
    expect([underNpm.statuses, alone.statuses]).to.deep.equal([[0], []]);
  });
});
