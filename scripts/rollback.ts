import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import * as t from "io-ts";
import { decoded } from "./rollback/decoded.ts";
import { functionAlias } from "./rollback/function-alias.ts";
import { described, movesTo, rollBack } from "./rollback/roll-back.ts";
import { workflowAlias } from "./rollback/workflow-alias.ts";

/**
 * `npm run rollback -- --stack prod --to 2026-11-22T18:00:00Z [--dry-run]`: points every alias of a stack to the version that
 * was newest then, in seconds and without a deployment. Needs the Pulumi CLI and the AWS CLI with credentials.
 */
const {
  stack,
  to,
  "dry-run": dryRun,
} = parseArgs({
  options: { stack: { type: "string" }, to: { type: "string" }, "dry-run": { type: "boolean", default: false } },
}).values;
const time = new Date(to ?? "");
if (stack === undefined || Number.isNaN(time.getTime()))
  throw new Error("usage: npm run rollback -- --stack STACK --to TIME [--dry-run], TIME such as 2026-11-22T18:00:00Z");

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const json = async (command: string, args: ReadonlyArray<string>): Promise<unknown> =>
  JSON.parse((await promisify(execFile)(command, args, { maxBuffer: 2 ** 24 })).stdout);
const aws = (args: ReadonlyArray<string>): Promise<unknown> => json("aws", [...args, "--output", "json"]);

const output = await json("pulumi", ["stack", "output", "liveAliases", "--json", "--stack", stack]);
const aliases = decoded(t.array(t.string), output).map((arn) =>
  arn.includes(":states:") ? workflowAlias(arn, aws) : functionAlias(arn, aws),
);
const moves = await movesTo(aliases, time);
if (moves.length === 0) print("Every alias points there already.");
if (dryRun) for (const move of moves) print(`${described(move)} (not done)`);
else await rollBack(moves, print);
