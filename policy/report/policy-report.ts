import { judge, type Judgement } from "../judge.ts";
import type { Resource } from "../resource.ts";
import type { Rule } from "../rule.ts";
import type { Suppression } from "../suppression.ts";

export type Reported = {
  readonly stack: string;
  readonly resources: ReadonlyArray<Resource>;
  readonly rules: ReadonlyArray<Rule>;
  readonly suppressions: ReadonlyArray<Suppression>;
};

const unseen =
  "Not seen here: what awsx makes of the VPC (subnets, route tables, the internet gateway). Its provider makes them while Pulumi\nruns; `pulumi preview --policy-pack policy` judges them by the same rules.";

/** What a security team reads: which rules there are, what they judged in a stack, and what was accepted for which reason. */
export const policyReport = ({ stack, resources, rules, suppressions }: Reported): string => {
  const judgement = judge(resources, rules, suppressions);
  const broken = new Set(judgement.violations.map(({ rule }) => rule));
  const holding = rules.filter(({ id }) => !broken.has(id));
  const idle = holding.filter((rule) => rule.judges.length > 0 && judged(rule, resources).length === 0);
  const counts = `${rules.length} rules on ${resources.length} resources: ${broken.size} broken, ${judgement.accepted.length} violations accepted.`;
  return [
    `# Policy report of the stack ${stack}\n\n${counts}\n\n${unseen}`,
    section("Broken", brokenLines(judgement)),
    section("Accepted, with the reason", acceptedLines(judgement)),
    section(
      "Suppressions that accept nothing",
      judgement.unused.map(({ rule, resource }) => `- ${rule}: ${resource}`),
    ),
    section(
      "Rules that hold, and what they judged",
      holding
        .filter((rule) => !idle.includes(rule))
        .map((rule) => `- ${sentence(rule)}  \n  ${names(rule, resources)}`),
    ),
    section(
      "Rules with nothing to judge in this stack",
      idle.map((rule) => `- ${sentence(rule)}`),
    ),
  ].join("\n");
};

const section = (title: string, lines: ReadonlyArray<string>): string =>
  `\n## ${title}\n\n${lines.length === 0 ? "None." : lines.join("\n")}\n`;

const sentence = ({ id, also, title, source }: Rule): string => `**${[id, ...also].join(", ")}** ${title} (${source})`;

const judged = ({ judges }: Rule, resources: ReadonlyArray<Resource>): ReadonlyArray<Resource> =>
  resources.filter(({ type }) => judges.some((one) => one === type));

const names = (rule: Rule, resources: ReadonlyArray<Resource>): string =>
  rule.judges.length === 0
    ? "every resource"
    : judged(rule, resources)
        .map(({ name }) => name)
        .join(", ");

const brokenLines = ({ violations }: Judgement): ReadonlyArray<string> =>
  violations.map(({ rule, resource, finding }) => `- **${rule}** ${resource} ${finding}`);

/** By suppression: one reason may stand for many findings. */
const acceptedLines = ({ accepted }: Judgement): ReadonlyArray<string> =>
  [...Map.groupBy(accepted, ({ suppression }) => suppression)].map(([{ rule, reason, where }, of]) => {
    const only = where === undefined ? "" : ` Only in ${where.title}.`;
    const findings = of.map(({ violation: { resource, finding } }) => `\n  - ${resource} ${finding}`);
    return `- **${rule}** ${reason}${only}${findings.join("")}`;
  });
