import { expect } from "chai";
import { failureReason } from "../../../scripts/report/failure-reason.ts";

const failing = (error: Error, ...frames: ReadonlyArray<string>): Error =>
  Object.assign(error, {
    stack: [`${error.name}: ${error.message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n"),
  });

describe("failureReason", () => {
  it("is the message, with paths in the program's folder", () => {
    expect(
      failureReason(failing(new Error("cannot read /tmp/p/Pulumi.x.yaml"), "f (/tmp/p/a.ts:1:2)"), "/tmp/p"),
    ).to.equal("cannot read Pulumi.x.yaml");
    expect(failureReason("no error at all", "/tmp/p")).to.equal("no error at all");
  });

  it("says where, when the message is JavaScript's own", () => {
    const frames = [
      "Object.values (<anonymous>)",
      "f (/tmp/p/node_modules/x/y.js:3:4)",
      "file:///tmp/p/index.ts?evaluation=1:65:39",
      "g (file:///tmp/p/other.ts:1:1)",
    ];
    expect(failureReason(failing(new TypeError("x is undefined"), ...frames), "/tmp/p")).to.equal(
      "x is undefined (index.ts:65)",
    );
    expect(failureReason(failing(new TypeError("x is undefined"), "g (file:///q/other.ts:7:1)"), "/tmp/p")).to.equal(
      "x is undefined",
    );
    expect(failureReason(failing(new RangeError("too much"), "g (file:///tmp/p/other.ts:7:1)"), "/tmp/p")).to.equal(
      "too much (other.ts:7)",
    );
  });
});
