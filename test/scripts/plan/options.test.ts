import { expect } from "chai";
import { either as E } from "fp-ts";
import { planOptions } from "../../../scripts/plan/options.ts";

describe("planOptions", () => {
  it("reads the command line", () => {
    expect(planOptions(["--stack", "prod"])).to.deep.equal(
      E.right({ stack: "prod", baseStack: "prod", format: "text", config: {}, failOnReplace: false }),
    );
    const all = ["--base", "HEAD^", "--base-stack", "dev", "--format", "markdown", "--config", "webAcl=false"];
    expect(planOptions(["--stack", "prod", ...all, "--fail-on-replace"])).to.deep.equal(
      E.right({
        stack: "prod",
        base: "HEAD^",
        baseStack: "dev",
        format: "markdown",
        config: { webAcl: false },
        failOnReplace: true,
      }),
    );
  });

  it("says what is wrong", () => {
    expect(planOptions([])).to.deep.equal(E.left("--stack is missing"));
    expect(planOptions(["--stack", "a", "--format", "html"])).to.deep.equal(
      E.left("--format must be text or markdown, not html"),
    );
    expect(planOptions(["--stack", "a", "--fail-on-replace"])).to.deep.equal(
      E.left("--base-stack and --fail-on-replace need --base"),
    );
  });
});
