import { readFileSync } from "node:fs";

/** The mapping templates in `templates/`. */
export type TemplateName =
  "no-body" | "raw-body" | "request-event" | "start-execution" | "invoke-function" | "response" | "method-not-allowed";

/**
 * A mapping template without its comments, indentation and line breaks: between directives, API Gateway would send them
 * to the client, and a 204 may not have a body.
 */
export const template = (name: TemplateName): string =>
  readFileSync(new URL(`./templates/${name}.vtl`, import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("##"))
    .join("");
