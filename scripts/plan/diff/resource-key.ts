import type { Resource } from "../../../local/program.ts";

/** What makes a resource the same one in two evaluations: its URN but for the stack, which may be another. */
export const resourceKey = ({ urn, type, name }: Resource): string =>
  // The stack's own name has the stack's name in it.
  type === "pulumi:pulumi:Stack" ? type : [urn.split("::").slice(2, -1).join("::"), name].join("::");
