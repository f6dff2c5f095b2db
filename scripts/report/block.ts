/** A part of a report. The same parts are printed for a terminal and for GitHub. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: ReadonlyArray<string> }
  /** Lines as they are; those that begin with + - or ! are shown as added, removed and in need of attention. */
  | { readonly kind: "lines"; readonly lines: ReadonlyArray<string> }
  | Table
  /** What only some readers want to see. */
  | {
      readonly kind: "details";
      readonly summary: string;
      readonly blocks: ReadonlyArray<Block>;
      /** A terminal cannot fold: it shows the summary alone. */
      readonly foldedInText: boolean;
    };

export type Table = {
  readonly kind: "table";
  readonly head: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<ReadonlyArray<string>>;
  /** Columns of numbers, by their position: aligned to the right. */
  readonly numbers: ReadonlyArray<number>;
};

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (items: ReadonlyArray<string>): Block => ({ kind: "list", items });
export const lines = (all: ReadonlyArray<string>): Block => ({ kind: "lines", lines: all });
export const details = (summary: string, blocks: ReadonlyArray<Block>, foldedInText = false): Block => ({
  kind: "details",
  summary,
  blocks,
  foldedInText,
});
export const table = (head: Table["head"], rows: Table["rows"], numbers: Table["numbers"]): Block => ({
  kind: "table",
  head,
  rows,
  numbers,
});
