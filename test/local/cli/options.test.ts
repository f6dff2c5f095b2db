import { expect } from "chai";
import { readOptions } from "../../../local/cli/options.ts";

describe("readOptions", () => {
  it("has defaults for everything", () => {
    expect(readOptions([])).to.deep.equal({ port: 8080, dataDir: ".local", stack: "dev", help: false });
  });

  it("takes every option, with a space or an equals sign", () => {
    expect(readOptions(["--port", "0", "--data=/tmp/x y", "--stack", "my-stack", "--help"])).to.deep.equal({
      port: 0,
      dataDir: "/tmp/x y",
      stack: "my-stack",
      help: true,
    });
  });

  const refused: ReadonlyArray<readonly [args: ReadonlyArray<string>, message: string]> = [
    [["--prot", "1"], "Unknown option '--prot'"],
    [["serve"], "Unexpected argument 'serve'"],
    [["--port"], "'--port <value>' argument missing"],
    [["--port", "http"], "--port http is not a port from 0 to 65535"],
    [["--port", "65536"], "--port 65536 is not a port from 0 to 65535"],
    [["--port=-1"], "--port -1 is not a port from 0 to 65535"],
    [["--port", "1e3"], "--port 1e3 is not a port"],
    [["--data", ""], "--data needs a folder"],
    [["--stack", "../prod"], "--stack ../prod is not the name of a stack"],
  ];
  for (const [args, message] of refused)
    it(`refuses ${args.join(" ")}`, () => {
      expect(() => readOptions(args)).to.throw(message);
    });
});
