import type { Program, Resource } from "../../../local/program.ts";
import { typeName } from "../report/type-name.ts";
import { tellingProperties } from "./telling-properties.ts";

/** Every resource under its parent, components first where there are both, in the order of their names. */
export const resourceTree = ({ resources }: Program): ReadonlyArray<string> => {
  const children = Map.groupBy(resources, ({ parent }) => parent ?? "");
  const lines = (parent: string, indent: string): ReadonlyArray<string> => {
    const all = (children.get(parent) ?? []).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    return all.flatMap((resource, index) => {
      const last = index === all.length - 1;
      return [
        `${indent}${last ? "└─ " : "├─ "}${label(resource)}`,
        ...lines(resource.urn, `${indent}${last ? "   " : "│  "}`),
      ];
    });
  };
  return (children.get("") ?? []).flatMap((root) => [label(root), ...lines(root.urn, "")]);
};

const label = (resource: Resource): string => {
  const { name, type, protect, retainOnDelete, secrets } = resource;
  return [
    `${name}  ${typeName(type)}`,
    tellingProperties(resource).join(", "),
    [
      ...(protect === true ? ["[protect]"] : []),
      ...(retainOnDelete === true ? ["[retain]"] : []),
      ...(secrets === undefined ? [] : ["[holds a secret]"]),
    ].join(" "),
  ]
    .filter((part) => part !== "")
    .join("  ");
};
