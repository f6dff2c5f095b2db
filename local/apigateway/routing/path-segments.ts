import { DocumentError } from "../document/section.ts";

export type Segment = { readonly literal: string } | { readonly parameter: string };

/**
 * Segments of a path as it was sent. Slashes before the first and after the last are ignored (recorded on AWS); an empty
 * segment in between stays, and matches nothing.
 */
export const rawSegments = (path: string): ReadonlyArray<string> => {
  const inner = path.replace(/^\/+|\/+$/g, "");
  return inner === "" ? [] : inner.split("/");
};

const segmentOf = (part: string, place: string): Segment => {
  if (/^[\w.,:-]+$/.test(part)) return { literal: part };
  const [, parameter] = /^\{([\w.-]+)\}$/.exec(part) ?? [];
  if (parameter !== undefined) return { parameter };
  throw new DocumentError(place, `"${part}" is not a segment that is emulated (greedy ones are not)`);
};

/** Segments of a resource's path, such as `/user/{email}`. */
export const patternSegments = (path: string, place: string): ReadonlyArray<Segment> =>
  rawSegments(path).map((part) => segmentOf(part, place));
