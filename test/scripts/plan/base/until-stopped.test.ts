import { spawnSync } from "node:child_process";
import { expect } from "chai";

const module = new URL("../../../../scripts/plan/base/until-stopped.ts", import.meta.url).href;

/** A process that is told to end while it works, or not. */
const run = (work: string) =>
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { untilStopped } from ${JSON.stringify(module)};
       const work = async () => { ${work} };
       await untilStopped(() => process.stdout.write("cleaned up"), work);
       process.stdout.write("went on");`,
    ],
    { encoding: "utf8" },
  );

describe("untilStopped", () => {
  for (const signal of ["SIGINT", "SIGTERM"])
    it(`cleans up when the process is told to end (${signal}), and ends as it was told`, () => {
      const { stdout, signal: ended } = run(
        `process.kill(process.pid, "${signal}"); await new Promise((done) => setTimeout(done, 60_000));`,
      );
      expect({ stdout, ended }).to.deep.equal({ stdout: "cleaned up", ended: signal });
    });

  it("leaves what works to itself", () => {
    const { stdout, status } = run("");
    expect({ stdout, status }).to.deep.equal({ stdout: "went on", status: 0 });
  });
});
