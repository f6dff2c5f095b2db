import type { JsonObject } from "../json.ts";
import type { Route } from "../routes.ts";
import { exampleUser } from "./examples.ts";

const text = (description: string): JsonObject => ({ description, schema: { type: "string" } });
const etag = { ETag: text("The revision of the user; opaque.") };
const location = { Location: text("Where the user is: /user/ and the percent-encoded address.") };

const userContent: JsonObject = {
  "application/json": {
    schema: { $ref: "#/components/schemas/User" },
    examples: { user: { value: exampleUser } },
  },
};
const notModified: JsonObject = { description: "Still at the revision that If-None-Match names.", headers: etag };

/** What a route answers when it does what it was asked to. */
export const successResponses: Readonly<Record<Route["method"], JsonObject>> = {
  post: { "201": { description: "Registered.", headers: { ...location, ...etag }, content: userContent } },
  get: { "200": { description: "The user.", headers: etag, content: userContent }, "304": notModified },
  head: { "200": { description: "The user exists.", headers: etag }, "304": notModified },
  put: { "200": { description: "Replaced.", headers: etag, content: userContent } },
  delete: { "204": { description: "Deleted." } },
};
