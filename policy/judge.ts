import type { Resource } from "./resource.ts";
import type { Rule, Violation } from "./rule.ts";
import { accepts, type Suppression } from "./suppression.ts";

export type Finding = Violation & { readonly rule: string };

export type Judgement = {
  /** What breaks a rule and is not accepted. */
  readonly violations: ReadonlyArray<Finding>;
  readonly accepted: ReadonlyArray<{ readonly violation: Finding; readonly suppression: Suppression }>;
  /** Suppressions that apply to this stack and accept nothing in it. */
  readonly unused: ReadonlyArray<Suppression>;
};

/** Rules applied to the resources of a stack. */
export const judge = (
  resources: ReadonlyArray<Resource>,
  rules: ReadonlyArray<Rule>,
  suppressions: ReadonlyArray<Suppression>,
): Judgement => {
  const applicable = suppressions.filter(({ where }) => where?.holds(resources) !== false);
  const findings = rules.flatMap((rule) =>
    rule.check(resources).map((violation) => ({
      violation: { rule: rule.id, ...violation },
      suppression: applicable.find((suppression) => accepts(suppression, { rule: rule.id, ...violation })),
    })),
  );
  const accepted = findings.flatMap(({ violation, suppression }) =>
    suppression === undefined ? [] : [{ violation, suppression }],
  );
  return {
    violations: findings.flatMap(({ violation, suppression }) => (suppression === undefined ? [violation] : [])),
    accepted,
    unused: applicable.filter((each) => !accepted.some(({ suppression }) => suppression === each)),
  };
};
