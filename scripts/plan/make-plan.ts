import { either as E, function as F } from "fp-ts";
import type { Assumed } from "../cost/assumptions.ts";
import { stackCost } from "../cost/stack-cost.ts";
import { findCommit } from "./base/find-commit.ts";
import { snapshotInProcess } from "./base/snapshot-in-process.ts";
import { withCheckouts } from "./base/with-checkouts.ts";
import { resourceChanges } from "./diff/resource-changes.ts";
import type { PlanOptions } from "./options.ts";
import type { Base, Plan } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";
import { takeSnapshot } from "./take-snapshot.ts";

type Question = Pick<PlanOptions, "stack" | "base" | "baseStack" | "config"> & { readonly directory: string };

/** Evaluates the stack, and what it is compared with beside it. Rejects when this checkout's program does not evaluate. */
export const makePlan = async (question: Question, assumed: Assumed): Promise<Plan> => {
  const { directory, stack, base, baseStack, config } = question;
  const planOf = (snapshot: Snapshot) => ({ stack, snapshot, cost: stackCost(snapshot.program, assumed) });
  if (base === undefined) return planOf(await takeSnapshot({ directory, stack, config }));
  const commit = await findCommit(directory, base);
  const [old, now] = await withCheckouts(directory, commit.id, (checkouts) =>
    Promise.all([
      snapshotInProcess("base", { directory: checkouts.base, stack: baseStack, config }),
      snapshotInProcess("head", { directory: checkouts.head, stack, config }),
    ]),
  );
  if (E.isLeft(now)) throw new Error(now.left);
  const compared = F.pipe(
    old,
    E.matchW(
      (failure) => ({ failure }),
      (snapshot) => ({
        snapshot,
        cost: stackCost(snapshot.program, assumed),
        changes: resourceChanges(snapshot.program, now.right.program),
      }),
    ),
  );
  return { ...planOf(now.right), base: { commit, stack: baseStack, ...compared } satisfies Base };
};
