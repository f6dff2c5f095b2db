import { expect } from "chai";
import { either as E } from "fp-ts";
import { costOptions } from "../../../scripts/cost/options.ts";

describe("costOptions", () => {
  it("reads the command line", () => {
    const options = costOptions([
      "--stack",
      "prod",
      "--format",
      "markdown",
      "--config",
      "webAcl=false",
      "--assume",
      "coldShare=0",
    ]);
    if (E.isLeft(options)) throw new Error(options.left.join());
    const { assumed, ...rest } = options.right;
    expect(rest).to.deep.equal({ stack: "prod", format: "markdown", config: { webAcl: false } });
    expect(assumed.coldShare).to.equal(0);
  });

  it("says what is wrong", () => {
    expect(costOptions([])).to.deep.equal(E.left(["--stack is missing"]));
    expect(costOptions(["--stack", "dev", "--format", "pdf"])).to.deep.equal(
      E.left(["--format must be text or markdown, not pdf"]),
    );
    expect(costOptions(["--stack", "dev", "--assume", "x=1"])).to.deep.equal(
      E.left(['nothing is assumed by the name "x"']),
    );
    const unknown = costOptions(["--stock", "dev"]);
    expect(E.isLeft(unknown) ? unknown.left.join() : "").to.include("Unknown option '--stock'");
  });
});
