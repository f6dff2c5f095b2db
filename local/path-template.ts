import { rawSegments as segmentsOf } from "./apigateway/routing/path-segments.ts";

type Route = { readonly path: string };

const fits = (template: string, segments: ReadonlyArray<string>): boolean => {
  const parts = segmentsOf(template);
  const greedy = parts.at(-1)?.endsWith("+}") === true;
  if (greedy ? segments.length < parts.length : segments.length !== parts.length) return false;
  return parts.every((part, index) => (part.startsWith("{") ? segments[index] !== "" : part === segments[index]));
};

/** What stands in the log for a path that no route has: the path itself may name a person. */
export const noRoute = "(no route)";

/** The template of the route that a request target belongs to; literal paths go before those with parameters. */
export const pathTemplate = (routes: ReadonlyArray<Route>): ((target: string) => string) => {
  const templates = [...new Set(routes.map(({ path }) => path))].toSorted(
    (one, other) => (one.match(/\{/g)?.length ?? 0) - (other.match(/\{/g)?.length ?? 0),
  );
  return (target) => {
    const segments = segmentsOf(target.split("?", 1)[0] ?? "");
    return templates.find((template) => fits(template, segments)) ?? noRoute;
  };
};
