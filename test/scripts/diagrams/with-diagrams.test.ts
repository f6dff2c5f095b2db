import { expect } from "chai";
import { withDiagrams } from "../../../scripts/diagrams/with-diagrams.ts";

describe("withDiagrams", () => {
  const empty = "a\n<!-- diagram:one -->\n<!-- /diagram -->\nb\n<!-- diagram:two --><!-- /diagram -->";

  it("fills every marked place and leaves the rest alone", () => {
    expect(withDiagrams(empty, { one: "1 $& $1", two: "2" })).to.equal(
      [
        "a\n<!-- diagram:one -->\n\n```mermaid\n1 $& $1\n```\n\n<!-- /diagram -->",
        "b\n<!-- diagram:two -->\n\n```mermaid\n2\n```\n\n<!-- /diagram -->",
      ].join("\n"),
    );
  });

  it("changes nothing when it is run again", () => {
    const once = withDiagrams(empty, { one: "1", two: "2" });
    expect(withDiagrams(once, { one: "1", two: "2" })).to.equal(once);
  });

  it("says which diagram it does not know", () => {
    expect(() => withDiagrams(empty, { one: "1" })).to.throw("two");
  });
});
