import { readFile } from "node:fs/promises";
import { assert } from "chai";
import { broken } from "../../../proof/breaks/broken.ts";
import { codeBreaks } from "../../../proof/breaks/code-breaks.ts";
import { campaigns } from "../../../proof/campaigns.ts";

describe("codeBreaks", () => {
  for (const codeBreak of Object.values(codeBreaks).flat())
    it(`can break the code so that ${codeBreak.what}`, async () => {
      const source = await readFile(codeBreak.path, "utf8");
      assert.notEqual(broken(source, codeBreak), source);
      assert.include(
        campaigns.map(({ name }) => name),
        codeBreak.noticedBy,
      );
    });

  it("refuses a place that is not there, and one of two", () => {
    const codeBreak = { what: "", path: "a.ts", from: "x", to: "y", noticedBy: "races" };
    assert.throws(() => broken("abc", codeBreak), "a.ts has no place like x");
    assert.throws(() => broken("x, x", codeBreak), "a.ts has more than one place like x");
  });
});
