import { makeCompiler } from "./compile/make-compiler.ts";
import { Scope, provided } from "./compile/scope.ts";
import type { ContextMap } from "./context/context-map.ts";
import { UtilObject } from "./functions/util-object.ts";
import type { InputObject } from "./input/input-object.ts";
import { readTemplate } from "./syntax/read-template.ts";
import { TemplateError } from "./template-error.ts";
import type { JavaMap, Value } from "./values/value.ts";

/** What API Gateway provides to one rendering of a mapping template. `context` holds `responseOverride` as a member. */
export type TemplateVariables = {
  readonly input: InputObject;
  readonly context: ContextMap;
  readonly stageVariables: JavaMap;
};

export type Template = (variables: TemplateVariables) => string;

/** "The maximum size of a mapping template is 300 KB." (AWS, important notes) */
const maximumBytes = 300 * 1024;

const util = new UtilObject();

/**
 * Compiles a mapping template of API Gateway (VTL) once; the function renders it. Everything that is not emulated, and
 * that the template itself shows, throws a TemplateError here; the rest does so when it is rendered.
 *
 * @example
 * const template = compileTemplate("register.vtl", `{"id":"$context.requestId","body":"$util.escapeJavaScript($input.body)"}`);
 */
export const compileTemplate = (name: string, source: string): Template => {
  const where = { template: name, line: 1 };
  if (Buffer.byteLength(source) > maximumBytes) throw new TemplateError(where, "a mapping template has at most 300 KB");
  const scope = new Scope(name);
  const render = makeCompiler(scope).statements(readTemplate(where, source));
  scope.checkNames();
  const rest = new Array<Value>(scope.size - provided.length).fill(null);
  return ({ input, context, stageVariables }) =>
    render({ slots: [input, util, context, stageVariables, ...rest], broken: false });
};
