import { printed } from "../../vtl/values/to-text.ts";
import type { Exchange } from "../exchange.ts";
import type { Lookup } from "./simple-template.ts";

/** The variables of a request for a gateway response: `context.x`, `context.identity.x`, `stageVariables.x`. */
export const lookupIn =
  ({ context, stageVariables }: Exchange): Lookup =>
  (variable) => {
    const [root, name = "", member] = variable.split(".");
    if (root === "stageVariables") return printed(stageVariables.get(name) ?? null);
    const value = context.get(name);
    return printed(member !== undefined && value instanceof Map ? (value.get(member) ?? null) : value);
  };
