import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import type { Reference, Step } from "./ast.ts";
import type { RawExpression } from "./raw-ast.ts";
import type { Reader } from "./reader.ts";

const readStep = (reader: Reader, where: Where, node: RawExpression): Step => {
  if (node.type === "property") return { kind: "property", name: String(node["id"]) };
  if (node.type === "index") return { kind: "index", key: reader.expression(where, node["id"] as RawExpression) };
  if (node.type === "method") {
    // velocityjs writes `false` for no arguments.
    const args = node["args"] === false ? [] : (node["args"] as ReadonlyArray<RawExpression>);
    return { kind: "method", name: String(node["id"]), args: args.map((arg) => reader.expression(where, arg)) };
  }
  throw new TemplateError(where, "what follows a reference cannot be read: put the reference in ${…}");
};

/** `$name`, `${name}`, `$!name` and the members, indices and calls behind it. Quiet or not makes no difference on AWS. */
export const readReference = (reader: Reader, where: Where, node: RawExpression): Reference => {
  const name = String(node["id"]);
  if (node["args"] !== undefined) throw new TemplateError(where, `$${name}(…) is not a call that Velocity knows`);
  const path = (node["path"] ?? []) as ReadonlyArray<RawExpression>;
  return { kind: "reference", name, steps: path.map((step) => readStep(reader, where, step)), line: where.line };
};
