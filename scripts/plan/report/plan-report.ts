import { type Block, details, heading, lines, list, paragraph } from "../../report/block.ts";
import { dollars } from "../../report/dollars.ts";
import { hopsTable } from "../../cost/hops-table.ts";
import { total } from "../../cost/item.ts";
import { priceDate } from "../../cost/prices.ts";
import { pricesUsed } from "../../cost/prices-used.ts";
import type { Base, Plan } from "../plan.ts";
import { allResourceLines } from "./all-resource-lines.ts";
import { costBlocks } from "./cost-blocks.ts";
import { headline } from "./headline.ts";
import { countsBlock, outputsBlock, treeBlock } from "./stack-blocks.ts";
import { statementLine } from "./statement-line.ts";
import { textChanges } from "./text-changes.ts";
import { warnings } from "./warnings.ts";

/** A plan for a reader who did not write the change: the sum of it first, then what is different, then what is there. */
export const planReport = (plan: Plan): ReadonlyArray<Block> => {
  const { stack, base, cost, snapshot } = plan;
  if (base !== undefined && !("failure" in base)) return comparison(plan, base);
  return [
    heading(`Plan of stack ${stack}`),
    ...(base === undefined ? [] : [paragraph(notCompared(base, base.failure))]),
    treeBlock(snapshot, false),
    countsBlock(snapshot),
    outputsBlock(snapshot),
    details(`Cost: ${dollars(total(cost.fixed))} a month before the first request`, [
      hopsTable(cost.routes),
      ...pricesUsed(cost),
    ]),
  ];
};

type Compared = Exclude<Base, { readonly failure: string }>;

const nameOf = ({ commit }: Base): string => `${commit.id.slice(0, 9)}, ${commit.subject}`;

const notCompared = (base: Base, failure: string): string =>
  [
    `Not compared with ${nameOf(base)}: there, stack ${base.stack} does not evaluate (${failure}).`,
    ...(failure.includes(`Pulumi.${base.stack}.yaml`)
      ? ["The stack is new, so all of it is; `--base-stack` compares with another stack."]
      : []),
  ].join(" ");

const comparison = ({ stack, snapshot, cost }: Plan, base: Compared): ReadonlyArray<Block> => {
  const { changes } = base;
  const than = base.stack === stack ? "" : `stack ${base.stack} of `;
  const sections: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
    [
      "IAM",
      changes.flatMap(({ resource, statements }) => statements.map((each) => statementLine(resource.name, each))),
    ],
    ["Resources", allResourceLines(changes)],
    ["Settings", textChanges(base.snapshot.settings, snapshot.settings)],
    ["Outputs", textChanges(base.snapshot.program.outputs, snapshot.program.outputs)],
  ];
  return [
    heading(`Plan of stack ${stack}: ${headline(changes, total(cost.fixed) - total(base.cost.fixed))}`),
    paragraph(`Compared with ${than}${nameOf(base)}.`),
    ...[warnings(changes)].filter(({ length }) => length > 0).map(list),
    ...sections.flatMap(([title, all]) => (all.length === 0 ? [] : [heading(title), lines(all)])),
    heading("Cost"),
    ...costBlocks(base.cost, cost),
    paragraph(`List prices as of ${priceDate}; \`npm run cost\` shows every line and what it assumes.`),
    treeBlock(snapshot, true),
  ];
};
