import { javaRegExp } from "../../vtl/java/java-regexp.ts";
import { VelocityError } from "../../vtl/template-error.ts";
import type { Template } from "../../vtl/compile-template.ts";
import { headerSource } from "../response/header-source.ts";
import type { HeaderSource } from "../response/header-source.ts";
import type { IntegrationResponse } from "../response/integration-response.ts";
import { readTemplate } from "./read-template.ts";
import type { DeclaredResponses } from "./read-method-responses.ts";
import { byMediaType, mapOf, status, text } from "./readers.ts";
import { DocumentError, Section } from "./section.ts";
import type { Read } from "./section.ts";

/** The selection pattern, a Java regular expression for the whole selector; none for the default. */
const patternOf = (selection: string, place: string): RegExp | undefined => {
  if (selection === "default") return undefined;
  try {
    return javaRegExp(selection, "whole");
  } catch (error) {
    if (error instanceof VelocityError) throw new DocumentError(place, error.message);
    throw error;
  }
};

const readHeaders =
  (declared: ReadonlySet<string>): Read<ReadonlyArray<readonly [string, HeaderSource]>> =>
  (value, place) =>
    mapOf(text)(value, place).map(([key, expression]) => {
      const [, name] = /^method\.response\.header\.([\w-]+)$/.exec(key) ?? [];
      if (name === undefined) throw new DocumentError(place, `"${key}" is not a header of a method response`);
      if (!declared.has(name))
        throw new DocumentError(place, `the method response does not declare the header ${name}`);
      return [name, headerSource(expression, `${place}.${key}`)];
    });

const readResponse =
  (route: string, selection: string, declared: DeclaredResponses): Read<IntegrationResponse> =>
  (value, place) => {
    const section = new Section(value, place).refuse("contentHandling");
    const code = section.required("statusCode", status);
    const headers = declared.get(code);
    if (headers === undefined) throw new DocumentError(place, `the operation does not declare a response ${code}`);
    const name = (type: string): string => `response template ${type} (${selection}) of ${route}`;
    const response = {
      pattern: patternOf(selection, place),
      status: code,
      headers: section.optional("responseParameters", readHeaders(headers)) ?? [],
      templates:
        section.optional(
          "responseTemplates",
          // "To return the response payload unmapped, you must set up an empty template" (AWS).
          byMediaType((type) => (source, at) => (source === "" ? undefined : readTemplate(name(type), source, at))),
        ) ?? new Map<string, Template>(),
    };
    section.done();
    return response;
  };

/** An integration's `responses`, by selection pattern or `default`. */
export const readIntegrationResponses =
  (route: string, declared: DeclaredResponses): Read<ReadonlyArray<IntegrationResponse>> =>
  (value, place) =>
    mapOf((response) => response)(value, place).map(([selection, response]) =>
      readResponse(route, selection, declared)(response, `${place}.${selection}`),
    );
