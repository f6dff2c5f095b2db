import { isReplacementKnown } from "../diff/forcing.ts";
import type { PropertyChange } from "../diff/property-change.ts";
import type { ResourceChange } from "../diff/resource-change.ts";
import { tellingProperties } from "../tree/telling-properties.ts";
import { brief } from "./short.ts";
import { typeName } from "./type-name.ts";
import { briefDifference } from "./brief-difference.ts";

/** Lines for one property are enough for most resources; the rest is counted. */
const most = 20;

const signs = { created: "+", deleted: "-", replaced: "!", changed: "~" } as const;

/** A resource and, indented, its properties. None for a resource of which nothing but a policy changes: that is told elsewhere. */
export const resourceLines = (change: ResourceChange): ReadonlyArray<string> => {
  const { kind, resource, properties, statements, forcedBy } = change;
  if (kind === "changed" && properties.length === 0 && statements.length > 0) return [];
  const unknown = kind === "changed" && !isReplacementKnown(resource.type) ? ", perhaps replaced" : "";
  const lines = propertyLines(properties, forcedBy);
  return [
    [
      `${signs[kind]} ${kind}${unknown}  ${resource.name}  ${typeName(resource.type)}${marks(change)}`,
      ...(kind === "created" ? [tellingProperties(resource).join(", ")].filter((text) => text !== "") : []),
    ].join("  "),
    ...lines.slice(0, most).map((line) => `      ${line}`),
    ...(lines.length > most ? [`      … and ${lines.length - most} more`] : []),
  ];
};

const marks = ({ kind, resource, before = resource }: ResourceChange): string => {
  const goes = kind === "deleted" || kind === "replaced";
  return [
    ...(goes && before.protect === true ? ["  [protected: Pulumi refuses]"] : []),
    ...(goes && before.retainOnDelete === true ? ["  [the old one stays in AWS]"] : []),
    ...(kind === "created" && resource.protect === true ? ["  [protect]"] : []),
    ...(kind === "created" && resource.retainOnDelete === true ? ["  [retain]"] : []),
  ].join("");
};

/** One line for properties that change in the same way, as one template does in every route. */
const propertyLines = (
  changes: ReadonlyArray<PropertyChange>,
  forcedBy: ReadonlyArray<string>,
): ReadonlyArray<string> =>
  [
    ...Map.groupBy(changes, (change) =>
      JSON.stringify([difference(change), forcedBy.includes(change.path), isLong(change) || change.path]),
    ).values(),
  ].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const forces = forcedBy.includes(first.path) ? "  (forces the replacement)" : "";
    const places = others.length === 0 ? "" : ` and ${others.length} places more`;
    return [`${first.path}${places}: ${difference(first)}${forces}`];
  });

/** Up to here, values may be the same by chance. */
const longest = 60;
const isLong = (change: PropertyChange): boolean => difference(change).length > longest;

const newVersions = (names: string): string => (names.includes(", ") ? "get new versions" : "gets a new version");

const difference = (change: PropertyChange): string => {
  if (change.follows !== undefined)
    return `follows ${change.follows}, which ${change.newVersion === true ? newVersions(change.follows) : "is replaced"}`;
  if (!("before" in change)) return `+ ${brief(change.after)}`;
  if (!("after" in change)) return `− ${brief(change.before)}`;
  return briefDifference(change.before, change.after);
};
