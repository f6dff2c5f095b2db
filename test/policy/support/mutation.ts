import type { Change } from "./changes.ts";

/** How a rule is seen to fail. */
export type Mutation = {
  readonly rule: string;
  readonly stack?: "dev" | "prod";
  /** Rules that speak of the same thing and cannot be silent here. */
  readonly also?: ReadonlyArray<string>;
} & (
  | { readonly breaks: Change }
  /** For a rule that the program itself breaks, and is suppressed: what would satisfy it. */
  | { readonly mends: Change }
);
