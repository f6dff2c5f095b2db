import type { AccessRequest } from "./authorizer.ts";
import type { ContextValues } from "./condition.ts";

/** A request's condition keys, found without case. */
export const contextValues = (context: AccessRequest["context"]): ContextValues => {
  const entries = Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat()] as const);
  const values = new Map<string, ReadonlyArray<string>>(entries);
  return (key) => values.get(key.toLowerCase());
};
