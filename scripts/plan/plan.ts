import type { StackCost } from "../cost/stack-cost.ts";
import type { Commit } from "./base/find-commit.ts";
import type { ResourceChange } from "./diff/resource-change.ts";
import type { Snapshot } from "./snapshot.ts";

/** Everything that a report of a plan tells. */
export type Plan = {
  readonly stack: string;
  readonly snapshot: Snapshot;
  readonly cost: StackCost;
  readonly base?: Base;
};

/** What the plan is compared with, or why it cannot be. */
export type Base = { readonly commit: Commit; readonly stack: string } & (
  | { readonly failure: string }
  | {
      readonly snapshot: Snapshot;
      readonly cost: StackCost;
      readonly changes: ReadonlyArray<ResourceChange>;
    }
);
