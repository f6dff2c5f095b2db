import type { ArgsOf } from "./resource-types.ts";
import type { Plain } from "./plain.ts";

/** As much of a resource as rules look at, whether a program was evaluated in-process or Pulumi's engine sent it. */
export type Resource = {
  /** Pulumi type token, such as `aws:lb/loadBalancer:LoadBalancer`. */
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly options: ResourceOptions;
  /** Which resources a property was made from, as URNs by property. */
  readonly references: Readonly<Record<string, ReadonlyArray<string>>>;
};

export type ResourceOptions = {
  readonly protect?: boolean | undefined;
  readonly deleteBeforeReplace?: boolean | undefined;
};

export type TypeToken = keyof ArgsOf;

/** A resource whose properties are known by its type, as the typings of its provider have them. */
export type Typed<Type extends TypeToken> = {
  [T in Type]: Omit<Resource, "type" | "props"> & { readonly type: T; readonly props: Plain<ArgsOf[T]> };
}[Type];

const isOf =
  <Type extends TypeToken>(types: ReadonlyArray<Type>) =>
  (resource: Resource | Typed<Type>): resource is Typed<Type> =>
    types.some((type) => type === resource.type);

/** The resources of some types. */
export const ofType = <Type extends TypeToken>(
  resources: ReadonlyArray<Resource>,
  ...types: ReadonlyArray<Type>
): ReadonlyArray<Typed<Type>> => resources.filter(isOf(types));

/** Whether a property of one resource was made from another resource. */
export const refersTo = <Type extends TypeToken>(
  from: Typed<Type>,
  property: keyof ArgsOf[Type] & string,
  to: Pick<Resource, "urn">,
): boolean => from.references[property]?.includes(to.urn) === true;
