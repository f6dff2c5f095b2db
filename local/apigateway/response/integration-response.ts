import type { Template } from "../../vtl/compile-template.ts";
import type { HeaderSource } from "./header-source.ts";

/** One of an integration's responses, compiled. */
export type IntegrationResponse = {
  /** Absent for the default. */
  readonly pattern: RegExp | undefined;
  readonly status: number;
  readonly headers: ReadonlyArray<readonly [name: string, source: HeaderSource]>;
  /** By media type in lower case; undefined passes the body through. */
  readonly templates: ReadonlyMap<string, Template | undefined>;
};

/** The first response whose pattern matches all of the selector, else the default. */
export const selectResponse = (
  responses: ReadonlyArray<IntegrationResponse>,
  selector: string,
): IntegrationResponse | undefined =>
  responses.find(({ pattern }) => pattern?.test(selector)) ?? responses.find(({ pattern }) => pattern === undefined);
