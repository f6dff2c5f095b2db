import { cpus, totalmem } from "node:os";

/** The machine in one line, so that absolute figures can be placed. */
export const machine = (): string => {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model}, ${memory} GiB, Node ${process.versions.node} on ${process.platform}-${process.arch}`;
};
