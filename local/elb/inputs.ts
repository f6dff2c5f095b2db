import { isMembers, type Members } from "../members.ts";
import type { Resource } from "../program.ts";

/** Names a resource in errors. */
export const nameOf = ({ type, name }: Resource): string => `${type} "${name}"`;

/** A list of objects under `input`; empty when absent. Throws on anything else. */
export const listOf = (resource: Resource, input: string): ReadonlyArray<Members> => {
  const value = resource.inputs[input] ?? [];
  if (!Array.isArray(value) || !value.every(isMembers))
    throw new Error(`${nameOf(resource)}: "${input}" is not a list`);
  return value;
};

/** The one member of an object that is set: the way in which AWS spells alternatives. */
export const onlyMember = (object: Members, where: string): readonly [name: string, value: unknown] => {
  const [member, ...others] = Object.entries(object).filter(([, value]) => value !== undefined);
  if (member === undefined || others.length > 0) throw new Error(`${where} must have exactly one member`);
  return member;
};
