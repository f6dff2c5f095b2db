import { join } from "node:path";
import { expect } from "chai";
import { evaluateInWorker } from "../../../local/program/evaluate-in-worker.ts";
import { evaluateProgram } from "../../../local/program/evaluate-program.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const evaluate = (fault: string) =>
  evaluateInWorker({ directory: join(fixtures, "broken"), stack: "dev", config: { fault } }).catch(
    (error: unknown) => error,
  );

describe("evaluateInWorker", function () {
  this.timeout(30_000);

  it("yields the same program as evaluateProgram", async () => {
    const evaluation = { directory: join(fixtures, "mini"), stack: "dev" };
    expect(await evaluateInWorker(evaluation)).to.deep.equal(await evaluateProgram(evaluation));
  });

  it("rejects with the program's error", async () => {
    expect(String(await evaluate("throws at the top"))).to.equal("Error: the program is wrong");
  });

  it("rejects when the program ends the process", async () => {
    expect(String(await evaluate("exits"))).to.equal("Error: the program ended the process with exit code 3");
  });
});
