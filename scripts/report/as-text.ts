import type { Block, Table } from "./block.ts";

/** A report for a terminal. */
export const asText = (blocks: ReadonlyArray<Block>): string => `${blocks.map(textOf).join("\n\n")}\n`;

const textOf = (block: Block): string => {
  switch (block.kind) {
    case "heading":
      return `${block.text}\n${"─".repeat(block.text.length)}`;
    case "paragraph":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "lines":
      return block.lines.join("\n");
    case "table":
      return tableText(block);
    case "details":
      return block.foldedInText ? `${block.summary}.` : [`${block.summary}:`, ...block.blocks.map(textOf)].join("\n\n");
  }
};

const tableText = ({ head, rows, numbers }: Table): string => {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)));
  const cell = (text: string, column: number) =>
    numbers.includes(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const line = (row: ReadonlyArray<string>) => row.map(cell).join("  ").trimEnd();
  return [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
};
