import type { Statement } from "../syntax/ast.ts";
import { TemplateError, located } from "../template-error.ts";
import { typeName } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import type { Compiler, Render } from "./compiler.ts";
import type { Frame } from "./scope.ts";

type Foreach = Extract<Statement, { readonly kind: "foreach" }>;

const loopState = (index: number, length: number): Value =>
  new Map<string, Value>([
    ["index", index],
    ["count", index + 1],
    ["hasNext", index + 1 < length],
    ["first", index === 0],
    ["last", index + 1 === length],
  ]);

/** `#foreach`: over a list, over the values of a map, over nothing when null. Its variables are as before when it ends. */
export const compileForeach = (compiler: Compiler, { variable, from, body, line }: Foreach): Render => {
  const { scope } = compiler;
  const where = { template: scope.template, line };
  const evaluate = compiler.expression(from);
  const [slot, state] = [scope.write(variable), scope.write("foreach")];
  const render = scope.loop(() => compiler.statements(body));

  const items = (frame: Frame): ReadonlyArray<Value> => {
    const value = evaluate(frame);
    if (value === null) return [];
    if (value instanceof Map) return [...value.values()];
    if (Array.isArray(value)) return value;
    throw new TemplateError(where, `#foreach over a ${typeName(value)} is not emulated`);
  };

  return (frame) => {
    const before = [frame.slots[slot] ?? null, frame.slots[state] ?? null] as const;
    let text = "";
    try {
      const list = [...items(frame)];
      for (const [index, item] of list.entries()) {
        frame.slots[slot] = item;
        frame.slots[state] = loopState(index, list.length);
        text += render(frame);
        if (frame.broken) break;
      }
    } catch (error) {
      throw located(error, where, "#foreach");
    }
    frame.broken = false;
    [frame.slots[slot], frame.slots[state]] = before;
    return text;
  };
};
