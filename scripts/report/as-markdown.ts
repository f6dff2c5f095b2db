import type { Block, Table } from "./block.ts";

/** A report for GitHub: a job summary or a comment. */
export const asMarkdown = (blocks: ReadonlyArray<Block>): string => `${blocks.map(markdownOf).join("\n\n")}\n`;

const markdownOf = (block: Block): string => {
  switch (block.kind) {
    case "heading":
      return `### ${prose(block.text)}`;
    case "paragraph":
      return prose(block.text);
    case "list":
      return block.items.map((item) => `- ${prose(item)}`).join("\n");
    case "lines":
      return fenced(block.lines);
    case "table":
      return tableMarkdown(block);
    case "details":
      return [`<details><summary>${html(block.summary)}</summary>`, ...block.blocks.map(markdownOf), "</details>"].join(
        "\n\n",
      );
  }
};

/** GitHub colours a diff by the first character of each line; the fence is longer than any run of backticks in it. */
const fenced = (lines: ReadonlyArray<string>): string => {
  const longest = Math.max(0, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return [`${fence}diff`, ...lines, fence].join("\n");
};

const tableMarkdown = ({ head, rows, numbers }: Table): string => {
  const line = (cells: ReadonlyArray<string>) => `| ${cells.join(" | ")} |`;
  const cells = (row: ReadonlyArray<string>) => row.map((text) => prose(text).replaceAll("|", "\\|"));
  const rule = head.map((_, column) => (numbers.includes(column) ? "---:" : "---"));
  return [line(cells(head)), line(rule), ...rows.map((row) => line(cells(row)))].join("\n");
};

/** What would be markup in running text, made harmless; code in backticks stays as it is. */
const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : html(part).replace(/[*_~[\]#]/g, "\\$&")))
    .join("")
    .replace(/\$(?=.*\$)/g, dollar);

/** Two bare ones in a text would set what is between them as a formula (GitHub: writing mathematical expressions). */
const dollar = "<span>$</span>";

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
