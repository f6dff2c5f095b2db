/** One resource as the evaluated Pulumi program declares it: plain values, secrets unwrapped, outputs made up by the local provider. */
export type Resource = {
  /** Pulumi type token, such as `aws:lambda/function:Function`. */
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly parent?: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Inputs plus what the provider computes: `arn`, `name`, `invokeArn`, … */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Names of inputs that hold a secret: `inputs` and `outputs` have them unwrapped. */
  readonly secrets?: ReadonlyArray<string>;
  /** Pulumi's option `protect`: it refuses to delete the resource. Inherited from the parent. */
  readonly protect?: true;
  /** Pulumi's option `retainOnDelete`: the resource stays in AWS when Pulumi forgets it. */
  readonly retainOnDelete?: true;
  /** Pulumi's option `deleteBeforeReplace`. */
  readonly deleteBeforeReplace?: true;
};

/** What evaluating a stack yields; every service of the laptop cloud is built from this value alone. */
export type Program = {
  readonly project: string;
  readonly stack: string;
  readonly region: string;
  readonly accountId: string;
  readonly resources: ReadonlyArray<Resource>;
  /** Stack outputs. */
  readonly outputs: Readonly<Record<string, unknown>>;
};

export const resourcesOf = (program: Program, type: string): ReadonlyArray<Resource> =>
  program.resources.filter((resource) => resource.type === type);
