import type { JsonObject } from "../json.ts";
import type { Route } from "../routes.ts";

const email: JsonObject = {
  name: "email",
  in: "path",
  required: true,
  description: "The address, percent-encoded once; in any case.",
  schema: { type: "string", format: "email" },
  examples: { plain: { value: "ada@example.com" } },
};

const header = (name: string, description: string, example: string): JsonObject => ({
  name,
  in: "header",
  description,
  schema: { type: "string" },
  examples: { plain: { value: example } },
});

const tag = '"019ab1c2-7a00-7000-8000-000000000001-1"';
const ifMatch = header(
  "If-Match",
  "Only at one of these revisions: one entity tag, a list, or *. A weak tag never matches.",
  tag,
);
const ifNoneMatch = header("If-None-Match", "Answer 304 when the user is still at this revision.", tag);
const idempotencyKey = header(
  "Idempotency-Key",
  "1 to 255 visible ASCII characters. The same key and payload for the same address answer 201 again, as long as the user exists.",
  "f7b1c3c2-5d0e-4b67-9c37-3a0c1a8f0e11",
);

/** Header fields that an operation reads. */
const headersOf: Readonly<Record<Route["method"], ReadonlyArray<JsonObject>>> = {
  post: [idempotencyKey],
  get: [ifNoneMatch],
  head: [ifNoneMatch],
  put: [ifMatch],
  delete: [ifMatch],
};

export const parametersOf = ({ path, method }: Route): ReadonlyArray<JsonObject> => [
  ...(path.includes("{email}") ? [email] : []),
  ...headersOf[method],
];
