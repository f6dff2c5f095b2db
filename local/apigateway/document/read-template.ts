import { compileTemplate } from "../../vtl/compile-template.ts";
import type { Template } from "../../vtl/compile-template.ts";
import { TemplateError } from "../../vtl/template-error.ts";
import { text } from "./readers.ts";
import { DocumentError } from "./section.ts";

/** A mapping template, compiled; its errors already say where in it. */
export const readTemplate = (name: string, value: unknown, place: string): Template => {
  try {
    return compileTemplate(name, text(value, place));
  } catch (error) {
    if (error instanceof TemplateError) throw new DocumentError(place, error.message);
    throw error;
  }
};
