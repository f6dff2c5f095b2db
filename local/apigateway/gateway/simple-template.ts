import { contextVariables } from "../../vtl/context/documented.ts";
import { DocumentError } from "../document/section.ts";

/** Looks up a variable such as `context.requestId`, `context.error.messageString` or `stageVariables.name`. */
export type Lookup = (variable: string) => string;

export type SimpleTemplate = (lookup: Lookup) => string;

const reference = /\$\{([^}]*)\}|\$([A-Za-z]\w*(?:\.[\w-]+)*)/g;

const errorVariables: ReadonlySet<string> = new Set(["message", "messageString", "responseType"]);

/** Whether a gateway response may name this variable; the others that AWS documents need features that are not emulated. */
export const isGatewayVariable = (variable: string): boolean => {
  const [root, name = "", member] = variable.split(".");
  if (root === "stageVariables") return member === undefined && name !== "";
  if (root !== "context") return false;
  if (name === "error") return errorVariables.has(member ?? "");
  if (name === "identity") return member === "sourceIp" || member === "userAgent";
  return member === undefined && contextVariables.has(name);
};

/**
 * A template of a gateway response: no VTL, only `$context.x` and `$stageVariables.x` are replaced, as they are
 * (`$context.error.messageString` is quoted already). Any other reference, or a directive, is refused.
 */
export const simpleTemplate = (source: string, place: string): SimpleTemplate => {
  const directive = /#(?:set|if|foreach|end|else)\b/.exec(source);
  if (directive !== null) throw new DocumentError(place, `${directive[0]}: a gateway response's template is not VTL`);
  const parts = source.split(reference).map((part: string | undefined, i) => {
    // split() gives text, braced name, bare name, text, …; the name that did not match is undefined.
    if (i % 3 === 0 || part === undefined) return () => part ?? "";
    if (!isGatewayVariable(part)) throw new DocumentError(place, `$${part} is not emulated in a gateway response`);
    return (lookup: Lookup) => lookup(part);
  });
  return (lookup) => parts.map((part) => part(lookup)).join("");
};
