import { contextVariables } from "../../vtl/context/documented.ts";
import { findJsonPath, parseJsonPath } from "../../vtl/input/json-path.ts";
import { Payload } from "../../vtl/input/payload.ts";
import { fromJson } from "../../vtl/values/from-json.ts";
import { printed } from "../../vtl/values/to-text.ts";
import { DocumentError } from "../document/section.ts";
import type { Exchange } from "../exchange.ts";
import type { IntegrationAnswer } from "../integration/integration.ts";

/** Where a mapped response header gets its value; undefined leaves the header out. */
export type HeaderSource = (answer: IntegrationAnswer, exchange: Exchange) => string | undefined;

const fromBody = (path: string): HeaderSource => {
  const jsonPath = parseJsonPath(path);
  return ({ body }) => {
    const found = findJsonPath(jsonPath, new Payload(body).json);
    return found === undefined || found === null ? undefined : printed(fromJson(found));
  };
};

const fromContext = (name: string, place: string): HeaderSource => {
  if (!contextVariables.has(name)) throw new DocumentError(place, `context.${name} is not emulated in a header`);
  return (_answer, { context }) => printed(context.get(name));
};

/**
 * Reads a mapping expression for a method response's header: `'static'`, `integration.response.header.x`,
 * `integration.response.body` with or without a JSONPath, `context.x`, `stageVariables.x`.
 */
export const headerSource = (expression: string, place: string): HeaderSource => {
  const [, fixed] = /^'(.*)'$/s.exec(expression) ?? [];
  if (fixed !== undefined) return () => fixed;
  const [, kind, rest = ""] =
    /^(integration\.response\.header|integration\.response\.body|context|stageVariables)(?:\.(.+))?$/.exec(
      expression,
    ) ?? [];
  if (kind === "context") return fromContext(rest, place);
  if (kind === "stageVariables") return (_answer, { stageVariables }) => printed(stageVariables.get(rest) ?? null);
  if (kind === "integration.response.header") return ({ headers }) => headers.get(rest.toLowerCase());
  if (kind === "integration.response.body") return rest === "" ? ({ body }) => body : fromBody(`$.${rest}`);
  throw new DocumentError(place, `the mapping ${expression} is not emulated`);
};
