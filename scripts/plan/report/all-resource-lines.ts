import type { ResourceChange } from "../diff/resource-change.ts";
import { resourceLines } from "./resource-lines.ts";
import { typeName } from "./type-name.ts";

/** The lines of all resources; those of a type that change in the same way share theirs. */
export const allResourceLines = (changes: ReadonlyArray<ResourceChange>): ReadonlyArray<string> =>
  [...Map.groupBy(changes.map(linesOf), ({ likeness }) => likeness).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    if (alike.length === 1) return [...first.head, ...first.rest];
    const names = alike.map(({ name }) => name);
    return [`~ changed  ${typeName(first.type)} × ${names.length}: ${names.join(", ")}`, ...first.rest];
  });

const linesOf = (change: ResourceChange) => {
  const { kind, resource } = change;
  const [head, ...rest] = resourceLines(change);
  const alone = kind !== "changed" || head === undefined;
  return {
    name: resource.name,
    type: resource.type,
    head: head === undefined ? [] : [head],
    rest,
    likeness: JSON.stringify(alone ? resource.urn : [resource.type, rest]),
  };
};
