import { parseArgs } from "node:util";
import { evaluateProgram } from "../local/program/evaluate-program.ts";
import { evaluatedResources } from "../policy/evaluated-resources.ts";
import { policyReport } from "../policy/report/policy-report.ts";
import { rules } from "../policy/rules.ts";
import { suppressions } from "../policy/suppressions.ts";

/** Prints the policy report of a stack: `npm run policy -- --stack prod`. */
const { values } = parseArgs({ options: { stack: { type: "string", default: "dev" } } });
const { resources } = await evaluateProgram({ directory: process.cwd(), stack: values.stack });
const report = policyReport({
  stack: values.stack,
  resources: evaluatedResources(resources),
  rules,
  suppressions,
});
process.stdout.write(`${report}\n`);
