import { either as E, function as F } from "fp-ts";
import { assumed } from "./cost/assumed.ts";
import { UnknownRevision } from "./plan/base/find-commit.ts";
import { failureReason } from "./report/failure-reason.ts";
import { makePlan } from "./plan/make-plan.ts";
import { type PlanOptions, planOptions, planUsage } from "./plan/options.ts";
import type { Plan } from "./plan/plan.ts";
import { planReport } from "./plan/report/plan-report.ts";
import { formats } from "./report/format.ts";

/**
 * Prints what a stack is, and with `--base` what a change does to it, from the programs as they are evaluated here: no
 * account, no Pulumi CLI. Ends with 0 when a plan is printed, changes or not; with 1 when this checkout's program does not
 * evaluate; with 2 when the command line or the revision is wrong; with `--fail-on-replace` and 3 when something is
 * replaced or deleted.
 */
const exitCodes = { failed: 1, wrongUse: 2, replaces: 3 };

const run = async (options: PlanOptions): Promise<number> => {
  const defaults = F.pipe(
    assumed(),
    E.getOrElseW((complaints) => {
      throw new Error(complaints.join("; "));
    }),
  );
  try {
    const plan = await makePlan({ ...options, directory: process.cwd() }, defaults);
    process.stdout.write(formats[options.format](planReport(plan)));
    return options.failOnReplace && replaces(plan) ? exitCodes.replaces : 0;
  } catch (error) {
    process.stderr.write(`${failureReason(error, process.cwd())}\n`);
    return error instanceof UnknownRevision ? exitCodes.wrongUse : exitCodes.failed;
  }
};

const replaces = ({ base }: Plan): boolean =>
  base !== undefined && "changes" in base && base.changes.some(({ kind }) => kind === "replaced" || kind === "deleted");

process.exitCode = await F.pipe(
  planOptions(process.argv.slice(2)),
  E.match((complaint) => {
    process.stderr.write(`${complaint}\n${planUsage}\n`);
    return Promise.resolve(exitCodes.wrongUse);
  }, run),
);
