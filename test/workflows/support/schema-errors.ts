import { registerHooks } from "node:module";

// The package imports its schema as JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

/** What GitHub itself would refuse in a workflow: its schema, and the names and functions of every expression. */
export const schemaErrors = (file: string, text: string): ReadonlyArray<string> =>
  parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
