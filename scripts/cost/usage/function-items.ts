import { itemsOf, membersOf } from "../../../local/members.ts";
import type { Resource } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";
import { componentName } from "./component-name.ts";
import { logItems } from "./log-items.ts";
import { tableCalls } from "./table-calls.ts";

export type Invocation = { readonly milliseconds: number; readonly items: ReadonlyArray<Item> };

/** The memory, in MB, at which a function has one whole processor. */
const oneProcessor = 1769;

/** One invocation of a function, by a workflow or by API Gateway: its time, its calls of the table and its log. */
export const invocation = (lambda: Resource, costing: Costing, workflow?: string): Invocation => {
  const { program, assumed, item } = costing;
  const name = componentName(lambda);
  const { reads, writes } = tableCalls(program, lambda, assumed[`reads:${name}`]);
  const hashes = assumed[`hashes:${workflow ?? ""}/${name}`] ?? 0;
  const memory = Number(lambda.inputs["memorySize"] ?? 128);
  const hashing = hashes * assumed.hashMilliseconds * Math.max(1, oneProcessor / memory);
  const milliseconds = assumed.handlerMilliseconds + (reads + writes) * assumed.tripMilliseconds + hashing;
  const billed = milliseconds + assumed.coldShare * assumed.initMilliseconds;
  const arm = itemsOf(lambda.inputs["architectures"]).includes("arm64");
  const logging = membersOf(lambda.inputs["loggingConfig"]);
  // Lambda's own lines are written at level INFO, which is the default.
  const platform = logging["systemLogLevel"] === "WARN" ? 0 : assumed.platformLogBytes;
  return {
    milliseconds,
    items: [
      item("functions", `${name}, invocation`, 1, "lambdaRequest"),
      item(
        "functions",
        `${name}, ${Math.round(billed)} ms at ${memory} MB`,
        (billed / 1000) * (memory / 1024),
        arm ? "lambdaArmGigabyteSecond" : "lambdaX86GigabyteSecond",
      ),
      item("table", `writes by ${name}`, writes * Math.ceil(assumed.itemKilobytes), "tableWrite"),
      item("table", `strong reads by ${name}`, reads * Math.ceil(assumed.itemKilobytes / 4), "tableRead"),
      ...logItems(name, assumed.functionLogBytes + platform, logging["logGroup"], costing),
    ],
  };
};
