import { join } from "node:path";
import { expect } from "chai";
import { explain } from "../../../local/cli/explain.ts";

const app = join(import.meta.dirname, "../../..");
const withStack = (message: string, stack: string, more = {}): Error =>
  Object.assign(new Error(message), { stack, ...more });

describe("explain", () => {
  it("names the line of the program, not of the libraries that it went through", () => {
    const stack = `Error: no
    at check (file://${app}/node_modules/lib/index.js:1:2)
    at madeUp (file://${app}/local/program/made-up.ts:3:4)
    at new Table (file://${app}/infra/table.ts:5:6)
    at file://${app}/index.ts?evaluation=1:7:8`;
    expect(explain(withStack("no", stack), app)).to.equal("no\n  at infra/table.ts:5:6");
    expect(explain(withStack("no", stack.split("\n").slice(0, 3).join("\n")), app)).to.equal("no");
    expect(explain(withStack("no", `Error: no\n    at file://${app}/index.ts?evaluation=1:7:8`), app)).to.equal(
      "no\n  at index.ts:7:8",
    );
  });

  it("tells the causes", () => {
    const inner = withStack("the file is not there", "");
    expect(explain(withStack("cannot read", "", { cause: inner }), app)).to.equal(
      "cannot read\n  because: the file is not there",
    );
  });

  it("says what to do about a port that is taken", () => {
    const error = withStack("listen EADDRINUSE: address already in use 127.0.0.1:8080", "", {
      code: "EADDRINUSE",
      port: 8080,
    });
    expect(explain(error, app)).to.equal("port 8080 is in use.\n  Stop what listens there, or choose another --port.");
  });

  it("takes what is no error for what it is", () => {
    expect(explain("just text", app)).to.equal("just text");
  });
});
