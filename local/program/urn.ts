/**
 * A resource's URN as the engine makes it: the types of all ancestors but the stack (Pulumi's mock monitor knows only
 * one ancestor, which would make two different resources look like duplicates).
 */
export const urnOf = (resource: {
  readonly stack: string;
  readonly project: string;
  readonly parent: string;
  readonly type: string;
  readonly name: string;
}): string => {
  const ancestors = resource.parent.split("::")[2] ?? "";
  const chain = ["", "pulumi:pulumi:Stack"].includes(ancestors) ? [resource.type] : [ancestors, resource.type];
  return `urn:pulumi:${[resource.stack, resource.project, chain.join("$"), resource.name].join("::")}`;
};
