import type { Program } from "../../local/program.ts";

/** What a plan shows or compares: JSON, without secrets and without the files of archives. */
export type Snapshot = {
  readonly program: Program;
  /** The stack's configuration by key, as the program receives it. */
  readonly settings: Readonly<Record<string, string>>;
};
