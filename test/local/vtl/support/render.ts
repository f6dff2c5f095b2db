import { compileTemplate } from "../../../../local/vtl/compile-template.ts";
import { ContextMap } from "../../../../local/vtl/context/context-map.ts";
import { ResponseOverride } from "../../../../local/vtl/context/response-override.ts";
import { InputObject } from "../../../../local/vtl/input/input-object.ts";
import { TemplateError } from "../../../../local/vtl/template-error.ts";
import type { Value } from "../../../../local/vtl/values/value.ts";

export type Given = {
  readonly body?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly querystring?: Readonly<Record<string, string>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly context?: Readonly<Record<string, Value>>;
  readonly stageVariables?: Readonly<Record<string, string>>;
  readonly override?: ResponseOverride;
};

const mapOf = (members: Readonly<Record<string, string>> = {}): Map<string, string> => new Map(Object.entries(members));

/** What a mapping template prints for a request. */
export const render = (template: string, given: Given = {}): string =>
  compileTemplate(
    "test.vtl",
    template,
  )({
    input: new InputObject(given.body ?? "", {
      path: mapOf(given.path),
      querystring: mapOf(given.querystring),
      header: mapOf(given.header),
    }),
    context: new ContextMap("$context", {
      requestId: "request-1",
      responseOverride: given.override ?? new ResponseOverride(),
      ...given.context,
    }),
    stageVariables: new Map<string, Value>(mapOf(given.stageVariables)),
  });

/** The message with which a template is refused, at compile time or when rendered. */
export const refusal = (template: string, given: Given = {}): string => {
  try {
    render(template, given);
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return "(not refused)";
};

/** The message with which a template is refused before any request. */
export const compileRefusal = (template: string): string => {
  try {
    compileTemplate("test.vtl", template);
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return "(compiles)";
};
