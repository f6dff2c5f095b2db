import { either as E, function as F } from "fp-ts";
import { evaluateProgram } from "../local/program/evaluate-program.ts";
import { costReport } from "./cost/cost-report.ts";
import { type CostOptions, costOptions, costUsage } from "./cost/options.ts";
import { stackCost } from "./cost/stack-cost.ts";
import { failureReason } from "./report/failure-reason.ts";
import { formats } from "./report/format.ts";

/**
 * Prints what a stack costs, from the program as it is evaluated in this process: no account, no Pulumi CLI.
 * Ends with 0, with 1 when the program does not evaluate, with 2 when the command line is wrong.
 */
const print = async ({ stack, format, config, assumed }: CostOptions): Promise<number> => {
  try {
    const program = await evaluateProgram({ directory: process.cwd(), stack, config });
    process.stdout.write(formats[format](costReport(stack, stackCost(program, assumed), assumed)));
    return 0;
  } catch (error) {
    process.stderr.write(`${failureReason(error, process.cwd())}\n`);
    return 1;
  }
};

process.exitCode = await F.pipe(
  costOptions(process.argv.slice(2)),
  E.match((complaints) => {
    process.stderr.write(`${[...complaints, costUsage].join("\n")}\n`);
    return Promise.resolve(2);
  }, print),
);
