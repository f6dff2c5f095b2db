import type { Resource } from "../../../local/program.ts";
import { forcing } from "./forcing.ts";
import { isWordIn } from "./is-word-in.ts";
import type { PropertyChange } from "./property-change.ts";
import type { ResourceChange } from "./resource-change.ts";

/**
 * What else changes because something is replaced: a resource that names the old one's id or ARN will name the new one's,
 * and may have to be replaced for it, and so on. The evaluator makes up the same names for both, so nothing of this is
 * in the programs themselves.
 */
export const followReplacements = (changes: ReadonlyArray<ResourceChange>): ReadonlyArray<ResourceChange> => {
  const replaced = changes.filter(({ kind }) => kind === "replaced").map(({ resource }) => resource);
  const next = changes.map((change) => following(change, replaced));
  return next.filter(({ kind }) => kind === "replaced").length === replaced.length ? next : followReplacements(next);
};

const following = (change: ResourceChange, replaced: ReadonlyArray<Resource>): ResourceChange => {
  const { kind, resource, properties } = change;
  if (kind !== "changed" && kind !== "replaced") return change;
  const known = new Set(properties.map(({ path }) => path));
  const added = Object.entries(resource.inputs).flatMap(([path, value]): ReadonlyArray<PropertyChange> => {
    const followed = known.has(path) ? undefined : replaced.find((each) => each !== resource && mentions(value, each));
    return followed === undefined ? [] : [{ path, follows: followed.name }];
  });
  if (added.length === 0) return change;
  const forcedBy = [...change.forcedBy, ...forcing(resource.type, added)];
  return { ...change, properties: [...properties, ...added], forcedBy, kind: forcedBy.length > 0 ? "replaced" : kind };
};

/** Shorter than this, a value is found by accident. */
const shortest = 5;

const mentions = (value: unknown, replaced: Resource): boolean => {
  const text = JSON.stringify(value);
  return ownNames(replaced).some((name) => isWordIn(text, name));
};

/** What only this resource is called: not what it was given, and not what others of its type are called too. */
const ownNames = ({ id, name, inputs, outputs }: Resource): ReadonlyArray<string> => {
  const given = new Set(Object.values(inputs));
  return [id, ...Object.values(outputs)].flatMap((each) =>
    typeof each === "string" &&
    each.length >= shortest &&
    !given.has(each) &&
    [id, name].some((own) => each.includes(own))
      ? [each]
      : [],
  );
};
