import type { Resource } from "../../../local/program.ts";

/** What a resource is called by people: the component that it belongs to, else its own name. */
export const componentName = ({ name, parent }: Resource): string => {
  const [, , types = "", component = name] = parent?.split("::") ?? [];
  return parent === undefined || types === "pulumi:pulumi:Stack" ? name : component;
};
