import type { Reference, Step } from "../syntax/ast.ts";
import { referenceText } from "../syntax/ast.ts";
import { TemplateError, located } from "../template-error.ts";
import { callMethod, getIndex, getProperty } from "../values/access.ts";
import type { Value } from "../values/value.ts";
import { checkReference } from "./check-reference.ts";
import type { Compiler, Evaluate } from "./compiler.ts";
import type { Frame } from "./scope.ts";

type Advance = (value: Value, frame: Frame) => Value;

const compileStep = (compiler: Compiler, step: Step): Advance => {
  if (step.kind === "property") return (value) => getProperty(value, step.name);
  if (step.kind === "index") {
    const key = compiler.expression(step.key);
    return (value, frame) => getIndex(value, key(frame));
  }
  const args = step.args.map((arg) => compiler.expression(arg));
  return (value, frame) =>
    callMethod(
      value,
      step.name,
      args.map((arg) => arg(frame)),
    );
};

/** A reference as a function of the frame; an error on its way carries template, line and the reference's names. */
export const compileReference = (compiler: Compiler, reference: Reference): Evaluate => {
  const { scope } = compiler;
  const where = { template: scope.template, line: reference.line };
  const complaint = checkReference(reference);
  if (complaint !== undefined) throw new TemplateError(where, complaint);
  if (reference.name === "foreach" && !scope.inLoop) throw new TemplateError(where, "$foreach outside of #foreach");
  const slot = reference.name === "foreach" ? scope.write("foreach") : scope.read(reference.name, reference.line);
  const steps = reference.steps.map((step) => compileStep(compiler, step));
  if (steps.length === 0) return (frame) => frame.slots[slot] ?? null;
  const text = referenceText(reference);
  return (frame) => {
    try {
      let value = frame.slots[slot] ?? null;
      for (const step of steps) value = step(value, frame);
      return value;
    } catch (error) {
      throw located(error, where, text);
    }
  };
};
