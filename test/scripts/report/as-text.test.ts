import { expect } from "chai";
import { asText } from "../../../scripts/report/as-text.ts";
import { details, heading, lines, list, paragraph, table } from "../../../scripts/report/block.ts";

describe("asText", () => {
  it("underlines headings, aligns tables and keeps lines as they are", () => {
    const report = [
      heading("Plan"),
      paragraph("All of it."),
      list(["one", "two"]),
      lines(["+ a", "  b"]),
      table(
        ["what", "dollars"],
        [
          ["a long thing", "$1"],
          ["b", "$10"],
        ],
        [1],
      ),
    ];
    expect(asText(report)).to.equal(
      [
        "Plan\n────",
        "All of it.",
        "- one\n- two",
        "+ a\n  b",
        "what          dollars\n────────────  ───────\na long thing       $1\nb                 $10\n",
      ].join("\n\n"),
    );
  });

  it("shows what can be folded, unless it is asked for the summary alone", () => {
    expect(asText([details("More", [paragraph("of it")])])).to.equal("More:\n\nof it\n");
    expect(asText([details("More", [paragraph("of it")], true)])).to.equal("More.\n");
  });
});
