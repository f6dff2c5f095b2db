import { expect } from "chai";
import { longestPath } from "../../../../scripts/cost/usage/longest-path.ts";

const task = (Next: string) => ({ Type: "Task", Next });
const names = (definition: unknown) => longestPath(definition).map(({ name }) => name);

describe("longestPath", () => {
  it("goes through the choices that call the most functions", () => {
    const States = {
      Validate: task("IsValid"),
      IsValid: { Type: "Choice", Choices: [{ Next: "Answer" }], Default: "Read" },
      Read: task("IsFound"),
      IsFound: { Type: "Choice", Choices: [{ Next: "Write" }], Default: "Answer" },
      Write: task("Answer"),
      Answer: { Type: "Pass", End: true },
    };
    expect(names({ StartAt: "Validate", States })).to.deep.equal([
      "Validate",
      "IsValid",
      "Read",
      "IsFound",
      "Write",
      "Answer",
    ]);
  });

  it("prefers calls to states", () => {
    const pass = (Next: string) => ({ Type: "Pass", Next });
    const States = {
      Which: { Type: "Choice", Choices: [{ Next: "Call" }], Default: "One" },
      One: pass("Two"),
      Two: pass("End"),
      Call: task("End"),
      End: { Type: "Succeed" },
    };
    expect(names({ StartAt: "Which", States })).to.deep.equal(["Which", "Call", "End"]);
  });

  it("does not walk in circles", () => {
    const States = {
      One: task("Two"),
      Two: { Type: "Choice", Choices: [{ Next: "One" }], Default: "End" },
      End: { Type: "Succeed" },
    };
    expect(names({ StartAt: "One", States })).to.deep.equal(["One", "Two", "End"]);
  });

  it("refuses states whose runs cannot be counted", () => {
    expect(() => longestPath({ StartAt: "All", States: { All: { Type: "Map", End: true } } })).to.throw(
      'what a state of type Map costs is not in the definition ("All")',
    );
  });
});
