import { problemDocument, type ProblemName, problems } from "../../../lambdas/contract/problems.ts";
import type { JsonObject } from "../json.ts";
import { commonProblems, type Route } from "../routes.ts";
import { exampleViolations } from "./examples.ts";

/** The problems that a route may answer, by status; several may share one. */
export const problemResponses = ({ method, problems: own }: Route): JsonObject => {
  const names = [...own, ...commonProblems];
  const statuses = [...new Set(names.map((name) => problems[name].status))].toSorted((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      response(
        names.filter((name) => problems[name].status === status),
        method !== "head",
      ),
    ]),
  );
};

const response = (names: ReadonlyArray<ProblemName>, withBody: boolean): JsonObject => ({
  description: names.map((name) => `${name}: ${problems[name].title}.`).join(" "),
  ...(names.some((name) => problems[name].retryAfter !== undefined)
    ? { headers: { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } } } }
    : {}),
  ...(withBody
    ? {
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(names.map((name) => [name, { value: example(name) }])),
          },
        },
      }
    : {}),
});

const example = (name: ProblemName): JsonObject => ({
  ...problemDocument(name),
  ...(name === "invalid-input" ? exampleViolations : {}),
});
