import type { Version } from "./version-at.ts";

/** Runs `aws` with these arguments; resolves with the JSON that it prints. */
export type Aws = (args: ReadonlyArray<string>) => Promise<unknown>;

/** One alias that a rollback moves. */
export type Alias = {
  readonly arn: string;
  readonly versions: () => Promise<ReadonlyArray<Version>>;
  /** The version to which it points. */
  readonly current: () => Promise<number>;
  readonly moveTo: (version: number) => Promise<void>;
};
