import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { judge } from "../judge.ts";
import type { Rule } from "../rule.ts";
import type { Suppression } from "../suppression.ts";
import { analyzedResource } from "./analyzed-resource.ts";

/** The rules as policies of Pulumi: those that one resource is enough for run before it is made, the others on the stack. */
export const policies = (rules: ReadonlyArray<Rule>, suppressions: ReadonlyArray<Suppression>): Policies =>
  rules.map((rule) => {
    const own = suppressions.filter((suppression) => suppression.rule === rule.id);
    // Only a whole stack shows whether the circumstances of a suppression are there.
    return rule.scope === "resource" && own.every(({ where }) => where === undefined)
      ? resourcePolicy(rule, own)
      : stackPolicy(rule, own);
  });

/** A name that Pulumi takes. */
export const policyName = ({ id }: Pick<Rule, "id">): string => id.replace("/", "-");

const facts = (rule: Rule) => ({
  name: policyName(rule),
  description: [`${rule.title}.`, ...(rule.also.length > 0 ? [`Also ${rule.also.join(", ")}.`] : [])].join(" "),
  url: rule.source,
  enforcementLevel: "mandatory" as const,
});

const resourcePolicy = (rule: Rule, suppressions: ReadonlyArray<Suppression>): ResourceValidationPolicy => ({
  ...facts(rule),
  validateResource: (args, report) => {
    for (const { finding } of judge([analyzedResource(args)], [rule], suppressions).violations) report(finding);
  },
});

const stackPolicy = (rule: Rule, suppressions: ReadonlyArray<Suppression>): StackValidationPolicy => ({
  ...facts(rule),
  validateStack: ({ resources }, report) => {
    for (const { finding, urn } of judge(resources.map(analyzedResource), [rule], suppressions).violations)
      report(finding, urn);
  },
});
