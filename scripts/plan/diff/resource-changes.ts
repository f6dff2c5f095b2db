import type { Program, Resource } from "../../../local/program.ts";
import { statement } from "../iam/statement.ts";
import { type StatementChange, statementChanges } from "../iam/statement-changes.ts";
import { decompose } from "./decompose.ts";
import { followReplacements } from "./follow-replacements.ts";
import { followVersions } from "./follow-versions.ts";
import { forcing } from "./forcing.ts";
import { isComponent } from "./is-component.ts";
import { optionPrefix, type PropertyChange } from "./property-change.ts";
import type { ResourceChange } from "./resource-change.ts";
import { resourceKey } from "./resource-key.ts";
import { structuralChanges } from "./structural-changes.ts";

/** What becomes of each resource on the way from one program to another, in the order of their names. */
export const resourceChanges = (before: Program, after: Program): ReadonlyArray<ResourceChange> => {
  const [old, now] = [byKey(before), byKey(after)];
  const compared = [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => compare(old.get(key), now.get(key)))
    .toSorted(({ resource: one }, { resource: other }) => (one.name < other.name ? -1 : 1));
  return followVersions(followReplacements(compared)).filter(({ kind, properties, statements }) =>
    kind === "changed" ? properties.length + statements.length > 0 : true,
  );
};

const byKey = ({ resources }: Program): ReadonlyMap<string, Resource> =>
  new Map(resources.filter((each) => !isComponent(each)).map((each) => [resourceKey(each), each]));

/** Resources that stay as they are come out as changed in nothing: what they follow is not known yet. */
const compare = (before: Resource | undefined, after: Resource | undefined): ResourceChange => {
  const [old, now] = [decompose(before?.inputs ?? {}), decompose(after?.inputs ?? {})];
  const paths = [...new Set([...Object.keys(old.policies), ...Object.keys(now.policies)])];
  const statements = paths.flatMap((path) =>
    statementChanges((old.policies[path] ?? []).map(statement), (now.policies[path] ?? []).map(statement)),
  );
  if (after === undefined) return whole("deleted", before, statements);
  if (before === undefined) return whole("created", after, statements);
  const properties = [...structuralChanges(old.inputs, now.inputs), ...optionChanges(before, after)];
  const forcedBy = forcing(after.type, properties);
  return {
    kind: forcedBy.length > 0 ? "replaced" : "changed",
    resource: after,
    before,
    properties,
    statements,
    forcedBy,
  };
};

const whole = (
  kind: "created" | "deleted",
  resource: Resource | undefined,
  statements: ReadonlyArray<StatementChange>,
): ResourceChange => {
  if (resource === undefined) throw new Error("a resource is in one of two programs at least");
  return { kind, resource, properties: [], statements, forcedBy: [] };
};

const options = ["protect", "retainOnDelete", "deleteBeforeReplace"] as const;

const optionChanges = (before: Resource, after: Resource): ReadonlyArray<PropertyChange> =>
  options
    .filter((option) => before[option] !== after[option])
    .map((option) => ({
      path: `${optionPrefix}${option}`,
      before: before[option] ?? false,
      after: after[option] ?? false,
    }));
