import { expect } from "chai";
import { asMarkdown } from "../../../scripts/report/as-markdown.ts";
import { details, heading, lines, list, paragraph, table } from "../../../scripts/report/block.ts";

describe("asMarkdown", () => {
  it("writes GitHub's Markdown, with lines as a coloured diff", () => {
    const report = [
      heading("Plan"),
      list(["one"]),
      lines(["+ a", "- b"]),
      table(["what", "dollars"], [["a|b", "$1"]], [1]),
      details("More", [paragraph("of it")]),
    ];
    expect(asMarkdown(report)).to.equal(
      [
        "### Plan",
        "- one",
        "```diff\n+ a\n- b\n```",
        "| what | dollars |\n| --- | ---: |\n| a\\|b | $1 |",
        "<details><summary>More</summary>",
        "of it",
        "</details>\n",
      ].join("\n\n"),
    );
  });

  it("lets no text become markup", () => {
    const texts: ReadonlyArray<readonly [string, string]> = [
      ["<network.id> & *all*", "&lt;network.id&gt; &amp; \\*all\\*"],
      ["`a_b*` and c_d", "`a_b*` and c\\_d"],
      ["$1 and $2", "<span>$</span>1 and $2"],
    ];
    for (const [text, markdown] of texts) expect(asMarkdown([paragraph(text)])).to.equal(`${markdown}\n`);
  });

  it("fences lines that hold a fence with a longer one", () => {
    expect(asMarkdown([lines(["+ ```x"])])).to.equal("````diff\n+ ```x\n````\n");
  });
});
