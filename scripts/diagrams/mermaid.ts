/** A Mermaid flowchart: names in quotes, no HTML, and a fixed look so that a new renderer does not redraw it. */
export const flowchart = (direction: "TD" | "LR", lines: ReadonlyArray<string>): string =>
  [
    "---",
    "config: { layout: dagre, look: classic, theme: neutral }",
    "---",
    `flowchart ${direction}`,
    ...lines.map((line) => `  ${line}`),
  ].join("\n");

/** A label; a double quote would end it. */
export const label = (text: string): string => `"${text.replaceAll('"', "'")}"`;

/** An id that is no keyword of Mermaid, such as `end` or `call`. */
export const nodeId = (name: string): string => `n_${name.replace(/[^A-Za-z0-9]/g, "_")}`;
