import type { Reference, Statement, Step } from "../syntax/ast.ts";
import { referenceText } from "../syntax/ast.ts";
import { TemplateError, VelocityError, located } from "../template-error.ts";
import { setMember } from "../values/access.ts";
import type { Value } from "../values/value.ts";
import { checkTarget } from "./check-reference.ts";
import type { Compiler, Render } from "./compiler.ts";
import type { Frame, Scope } from "./scope.ts";

type Assign = (frame: Frame, value: Value) => void;

const nullComplaint = "set to null: Velocity 1 keeps the old value, Velocity 2 clears it, and AWS documents neither";

const assignVariable = (scope: Scope, name: string): Assign => {
  const slot = scope.write(name);
  return (frame, value) => {
    if (value === null && (frame.slots[slot] ?? null) !== null) throw new VelocityError(nullComplaint);
    frame.slots[slot] = value;
  };
};

const assignMember = (compiler: Compiler, target: Reference, last: Step): Assign => {
  if (last.kind === "method")
    throw new TemplateError({ template: compiler.scope.template, line: target.line }, "a call cannot be set");
  const owner = compiler.reference({ ...target, steps: target.steps.slice(0, -1) });
  const key = last.kind === "property" ? () => last.name : compiler.expression(last.key);
  // An override that is null is none.
  const mayBeNull = target.name === "context";
  return (frame, value) => {
    if (value === null && !mayBeNull) throw new VelocityError(nullComplaint);
    setMember(owner(frame), key(frame), value);
  };
};

/** `#set($x = …)`, `#set($x.y = …)`, `#set($x[key] = …)`; prints nothing. */
export const compileSet = (
  compiler: Compiler,
  { target, value }: Extract<Statement, { readonly kind: "set" }>,
): Render => {
  const { scope } = compiler;
  const where = { template: scope.template, line: target.line };
  const complaint = checkTarget(target);
  if (complaint !== undefined) throw new TemplateError(where, complaint);
  const last = target.steps.at(-1);
  const assign = last === undefined ? assignVariable(scope, target.name) : assignMember(compiler, target, last);
  const evaluate = compiler.expression(value);
  const text = `#set(${referenceText(target)})`;
  return (frame) => {
    try {
      assign(frame, evaluate(frame));
    } catch (error) {
      throw located(error, where, text);
    }
    return "";
  };
};
