import type { Resource } from "../../../local/program.ts";
import { isWordIn } from "./is-word-in.ts";
import { inputOf, optionPrefix, type PropertyChange } from "./property-change.ts";
import type { ResourceChange } from "./resource-change.ts";

/** Inputs of a function that are no part of its versions (Lambda developer guide: manage Lambda function versions). */
const unversioned = ["tags", "reservedConcurrentExecutions"];

/**
 * What else changes because something gets a new version: a function or a state machine with `publish` gets one with
 * every change, and what named the last one will name it: an alias, or a state machine that gets a new version for it,
 * and so on. The evaluator knows first versions alone, so nothing of this is in the programs themselves.
 */
export const followVersions = (changes: ReadonlyArray<ResourceChange>): ReadonlyArray<ResourceChange> => {
  const published = changes.filter(publishes).map(({ resource }) => resource);
  const next = changes.map((change) => following(change, published));
  return next.filter(publishes).length === published.length ? next : followVersions(next);
};

const publishes = ({ kind, resource, properties }: ResourceChange): boolean =>
  kind === "changed" &&
  resource.inputs["publish"] === true &&
  properties.some((each) => !each.path.startsWith(optionPrefix) && !unversioned.includes(inputOf(each)));

const following = (change: ResourceChange, published: ReadonlyArray<Resource>): ResourceChange => {
  if (change.kind !== "changed") return change;
  const { resource, properties } = change;
  const known = new Set(properties.map(({ path }) => path));
  const added = Object.entries(resource.inputs).flatMap(([path, value]): ReadonlyArray<PropertyChange> => {
    const followed = known.has(path)
      ? []
      : published.filter((each) => each !== resource && namesVersion(resource, path, value, each));
    return followed.length === 0 ? [] : [{ path, follows: namesOf(followed), newVersion: true }];
  });
  return added.length === 0 ? change : { ...change, properties: [...properties, ...added] };
};

const namesOf = (resources: ReadonlyArray<Resource>): string => resources.map(({ name }) => name).join(", ");

const namesVersion = ({ inputs }: Resource, path: string, value: unknown, { outputs }: Resource): boolean => {
  // The number of a version says nothing without the function beside it.
  if (path === "functionVersion")
    return value === outputs["version"] && [outputs["name"], outputs["arn"]].includes(inputs["functionName"]);
  const text = JSON.stringify(value);
  return [outputs["qualifiedArn"], outputs["stateMachineVersionArn"]].some(
    (arn) => typeof arn === "string" && isWordIn(text, arn),
  );
};
