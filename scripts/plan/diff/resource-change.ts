import type { Resource } from "../../../local/program.ts";
import type { StatementChange } from "../iam/statement-changes.ts";
import type { PropertyChange } from "./property-change.ts";

/** What `pulumi up` would do with one resource. */
export type ResourceChange = {
  readonly kind: "created" | "deleted" | "replaced" | "changed";
  /** As it will be; as it was, when it is deleted. */
  readonly resource: Resource;
  readonly before?: Resource;
  readonly properties: ReadonlyArray<PropertyChange>;
  /** Statements of the policies that the resource carries. */
  readonly statements: ReadonlyArray<StatementChange>;
  /** Paths of the properties for which AWS wants a new resource. */
  readonly forcedBy: ReadonlyArray<string>;
};
