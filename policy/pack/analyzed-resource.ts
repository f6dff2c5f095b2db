import type { Resource } from "../resource.ts";

/** What Pulumi's analyzer knows of a resource before it is made (ResourceValidationArgs), and of one in a stack (PolicyResource). */
export type AnalyzedResource = {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  /** Reading a value that is not known yet throws; Pulumi then says that the policy cannot run in a preview. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly opts: { readonly protect: boolean; readonly deleteBeforeReplace?: boolean };
  readonly propertyDependencies?: Readonly<Record<string, ReadonlyArray<{ readonly urn: string }>>>;
};

/** The same shape that rules judge in-process; references are those that the engine knows, also where values are not. */
export const analyzedResource = ({
  type,
  name,
  urn,
  props,
  opts,
  propertyDependencies = {},
}: AnalyzedResource): Resource => ({
  type,
  name,
  urn,
  props,
  options: { protect: opts.protect, deleteBeforeReplace: opts.deleteBeforeReplace },
  references: Object.fromEntries(
    Object.entries(propertyDependencies).map(([property, resources]) => [property, resources.map((one) => one.urn)]),
  ),
});
