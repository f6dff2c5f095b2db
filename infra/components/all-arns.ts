import * as pulumi from "@pulumi/pulumi";

/** ARNs by name, once they are known. */
export const allArns = <Name extends string>(
  arns: Readonly<Record<Name, pulumi.Input<string>>>,
): pulumi.Output<Readonly<Record<Name, string>>> =>
  pulumi
    .all(Object.entries<pulumi.Input<string>>(arns).map(([name, arn]) => pulumi.all([name, arn])))
    // Object.fromEntries forgets the names; they are those of `arns`.
    .apply((entries) => Object.fromEntries(entries) as Record<Name, string>);
