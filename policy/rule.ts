import { ofType, type Resource, type Typed, type TypeToken } from "./resource.ts";

export type Violation = { readonly urn: string; readonly resource: string; readonly finding: string };

export type Rule = {
  /** As its standard calls it (`ELB.5`, `AwsSolutions-SF1`), or `own/…`. */
  readonly id: string;
  /** Rules of other standards that say the same. */
  readonly also: ReadonlyArray<string>;
  /** What holds, as a sentence without a full stop. */
  readonly title: string;
  /** Where the rule is written down. */
  readonly source: string;
  /** Types of resources that it looks at. */
  readonly judges: ReadonlyArray<TypeToken>;
  /** Whether one resource is enough to judge, or the whole stack is needed. */
  readonly scope: "resource" | "stack";
  readonly check: (resources: ReadonlyArray<Resource>) => ReadonlyArray<Violation>;
};

type Facts = Pick<Rule, "id" | "title" | "source"> & Partial<Pick<Rule, "also">>;

/** A rule about each resource of some types; `check` says what is wrong with one. */
export const each = <Type extends TypeToken>(
  judges: Type | ReadonlyArray<Type>,
  facts: Facts,
  check: (resource: Typed<Type>) => ReadonlyArray<string>,
): Rule => {
  const types: ReadonlyArray<Type> = typeof judges === "string" ? [judges] : judges;
  return {
    also: [],
    ...facts,
    judges: types,
    scope: "resource",
    check: (resources) =>
      ofType(resources, ...types).flatMap((resource) => check(resource).map((finding) => violation(resource, finding))),
  };
};

/** A rule that looks across the resources of a stack. */
export const across = (
  judges: ReadonlyArray<TypeToken>,
  facts: Facts,
  check: (resources: ReadonlyArray<Resource>) => ReadonlyArray<Violation>,
): Rule => ({ also: [], ...facts, judges, scope: "stack", check });

export const violation = ({ urn, name }: Pick<Resource, "urn" | "name">, finding: string): Violation => ({
  urn,
  resource: name,
  finding,
});

/** Nothing where the condition holds, else what is wrong. */
export const unless = (holds: boolean, finding: string): ReadonlyArray<string> => (holds ? [] : [finding]);
