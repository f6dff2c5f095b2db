import { expect } from "chai";
import { sandboxesOf } from "../../../local/lambda/sandboxes-of.ts";

describe("sandboxesOf", () => {
  for (const [memory, processors, sandboxes] of [
    [1769, 2, 2],
    [3008, 2, 2],
    [512, 2, 4],
    [128, 2, 4],
    [1024, 8, 13],
  ] as const)
    it(`gives ${sandboxes} to ${memory} MiB on ${processors} processors`, () => {
      expect(sandboxesOf({ memory }, processors)).to.equal(sandboxes);
    });
});
