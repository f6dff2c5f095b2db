import { decodePercent } from "../request/request-parameters.ts";
import { patternSegments, rawSegments } from "./path-segments.ts";
import type { Segment } from "./path-segments.ts";

/** The methods that there are, and that `ANY` stands for (AWS, `$context.httpMethod`). */
const methods: ReadonlySet<string> = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]);

export type Resource<A> = {
  /** As in the document, such as `/user/{email}`. */
  readonly path: string;
  /** By method in capitals, or `ANY`. */
  readonly methods: ReadonlyMap<string, A>;
};

export type Match<A> = {
  readonly resource: Resource<A>;
  /** The method of the resource that serves the request: the request's own or `ANY`. */
  readonly methodName: string;
  readonly method: A;
  readonly pathParameters: ReadonlyMap<string, string>;
};

type Pattern<A> = { readonly resource: Resource<A>; readonly segments: ReadonlyArray<Segment> };

const matches = (segments: ReadonlyArray<Segment>, parts: ReadonlyArray<string>): boolean =>
  segments.length === parts.length &&
  segments.every((segment, i) => ("literal" in segment ? segment.literal === parts[i] : parts[i] !== ""));

/** Literals before parameters, segment by segment from the left. */
const bySpecificity = <A>(left: Pattern<A>, right: Pattern<A>): number => {
  const rank = ({ segments }: Pattern<A>) => segments.map((segment) => ("literal" in segment ? "0" : "1")).join("");
  return rank(left).localeCompare(rank(right));
};

/**
 * A template sees a path parameter decoded once: "REST APIs decode URL-encoded request parameters before passing them to
 * backend integrations" (AWS, important notes; unverified for templates). A malformed escape leaves it as it was sent.
 */
export const pathParameterValue = (raw: string): string => decodePercent(raw) ?? raw;

const parametersOf = (segments: ReadonlyArray<Segment>, parts: ReadonlyArray<string>): ReadonlyMap<string, string> =>
  new Map(
    segments.flatMap((segment, i) =>
      "parameter" in segment ? [[segment.parameter, pathParameterValue(parts[i] ?? "")]] : [],
    ),
  );

export type RouteTable<A> = (method: string, path: string) => Match<A> | undefined;

/**
 * Finds the method for a request: by its raw path without the stage, literal segments before parameters, a method before
 * ANY. A resource without the method gives way to a less specific one that has it (recorded on AWS).
 */
export const routeTable = <A>(resources: ReadonlyArray<Resource<A>>): RouteTable<A> => {
  const patterns = resources
    .map((resource) => ({ resource, segments: patternSegments(resource.path, `paths.${resource.path}`) }))
    .sort(bySpecificity);
  return (method, path) => {
    if (!methods.has(method)) return undefined;
    const parts = rawSegments(path);
    for (const { resource, segments } of patterns) {
      if (!matches(segments, parts)) continue;
      const methodName = resource.methods.has(method) ? method : "ANY";
      const found = resource.methods.get(methodName);
      if (found !== undefined)
        return { resource, methodName, method: found, pathParameters: parametersOf(segments, parts) };
    }
    return undefined;
  };
};
