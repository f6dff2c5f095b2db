import type { Proof } from "./report.ts";

/** The targets as lines for a terminal, one below the other in columns. */
export const table = ({ campaigns }: Proof): ReadonlyArray<string> => {
  const rows = campaigns.flatMap(({ name, targets }) =>
    targets.map(({ what, target, reached, met }) => [met ? "met" : "MISSED", name, reached, `(${target})`, what]),
  );
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  "));
};
