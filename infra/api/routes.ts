import type { ProblemName } from "../../lambdas/contract/problems.ts";
import type { JsonObject } from "./json.ts";

/** What a route calls: a workflow for what writes a user in steps, a function for the rest. */
export type Target =
  { readonly workflow: "user-registration" | "update-user" } | { readonly function: "get-user" | "delete-user" };

export type Route = {
  readonly method: "get" | "head" | "post" | "put" | "delete";
  readonly path: "/register" | "/user/{email}";
  readonly operationId: string;
  readonly summary: string;
  readonly target: Target;
  /** Problems that belong to this route, beside those that every route may answer. */
  readonly problems: ReadonlyArray<ProblemName>;
};

/** Faults and throttling: any route may answer them. */
export const commonProblems: ReadonlyArray<ProblemName> = [
  "too-many-requests",
  "internal-error",
  "unavailable",
  "timed-out",
];

/** The API, route by route: the gateway and the published description are made from this table. */
export const routes: ReadonlyArray<Route> = [
  {
    method: "post",
    path: "/register",
    operationId: "registerUser",
    summary: "Register a user",
    target: { workflow: "user-registration" },
    problems: [
      "invalid-input",
      "malformed-body",
      "email-taken",
      "body-too-large",
      "unsupported-media-type",
      "idempotency-key-reused",
    ],
  },
  {
    method: "get",
    path: "/user/{email}",
    operationId: "getUser",
    summary: "Read a user",
    target: { function: "get-user" },
    problems: ["invalid-input", "user-not-found", "unsupported-media-type"],
  },
  {
    method: "head",
    path: "/user/{email}",
    operationId: "headUser",
    summary: "See whether a user exists, and its ETag",
    target: { function: "get-user" },
    problems: ["invalid-input", "user-not-found", "unsupported-media-type"],
  },
  {
    method: "put",
    path: "/user/{email}",
    operationId: "updateUser",
    summary: "Replace a user's profile, and change the password",
    target: { workflow: "update-user" },
    problems: [
      "invalid-input",
      "malformed-body",
      "wrong-password",
      "user-not-found",
      "stale-version",
      "body-too-large",
      "unsupported-media-type",
      "precondition-required",
    ],
  },
  {
    method: "delete",
    path: "/user/{email}",
    operationId: "deleteUser",
    summary: "Delete a user",
    target: { function: "delete-user" },
    problems: ["invalid-input", "user-not-found", "stale-version", "unsupported-media-type"],
  },
];

export const paths = [...new Set(routes.map(({ path }) => path))];

/** Methods of a path, as the Allow header lists them. */
export const allowedMethods = (path: Route["path"]): string =>
  routes
    .filter((route) => route.path === path)
    .map(({ method }) => method.toUpperCase())
    .join(", ");

/** Schema of the body, by method. */
export const bodyModels: Readonly<Partial<Record<Route["method"], string>>> = {
  post: "RegisterUser",
  put: "UpdateUser",
};

export const pathParameters = (path: Route["path"]): ReadonlyArray<JsonObject> =>
  path.includes("{email}") ? [{ name: "email", in: "path", required: true, schema: { type: "string" } }] : [];
