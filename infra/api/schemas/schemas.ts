import type { JsonObject } from "../json.ts";
import { profileSchemas } from "./profile-schemas.ts";

const email: JsonObject = {
  type: "string",
  description:
    "ASCII dot-atom at a domain of two or more labels, without a slash. Kept in lower case; one account per address, +tag included.",
  format: "email",
  maxLength: 254,
  examples: ["ada@example.com"],
};

const password: JsonObject = {
  type: "string",
  description:
    "15 to 256 code points after NFC (the minimum is a setting of the stack); any characters; not a common password, a run, or the address.",
  minLength: 8,
  maxLength: 256,
  writeOnly: true,
  examples: ["mulberry lantern quartz 9"],
};

const timestamp: JsonObject = { type: "string", format: "date-time", examples: ["2026-11-22T12:00:00.000Z"] };

/** Members of a user that clients cannot set. */
const controlSchemas: Readonly<Record<string, JsonObject>> = {
  id: {
    type: "string",
    description: "UUID version 7; never reused.",
    format: "uuid",
    examples: ["019ab1c2-7a00-7000-8000-000000000001"],
  },
  email,
  email_verified: { type: "boolean", description: "Always false until verification exists.", examples: [false] },
};
const versionSchemas: Readonly<Record<string, JsonObject>> = {
  version: { type: "integer", minimum: 1, examples: [1] },
  created_at: timestamp,
  updated_at: timestamp,
};

/** Bodies of the API by name, as JSON Schema 2020-12. They describe; the domain decides, with all violations at once. */
export const schemas: Readonly<Record<string, JsonObject>> = {
  RegisterUser: {
    type: "object",
    required: ["email", "password"],
    properties: { email, password, ...profileSchemas },
    additionalProperties: false,
  },
  UpdateUser: {
    type: "object",
    description:
      "The whole profile: an absent field is removed. The members of User may be echoed and are ignored, but email must be the path's.",
    properties: {
      ...profileSchemas,
      password,
      current_password: { ...password, description: "Needed beside password." },
      ...controlSchemas,
      ...versionSchemas,
    },
    dependentRequired: { password: ["current_password"] },
    additionalProperties: false,
  },
  User: {
    type: "object",
    required: [...Object.keys(controlSchemas), ...Object.keys(versionSchemas)],
    properties: { ...controlSchemas, ...profileSchemas, ...versionSchemas },
    additionalProperties: false,
  },
  Problem: {
    type: "object",
    description: "RFC 9457.",
    required: ["type", "title", "status", "detail"],
    properties: {
      type: { type: "string", format: "uri", examples: ["urn:user-manager:problem:user-not-found"] },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
      violations: {
        type: "array",
        description: "With invalid-input: every rule that the input breaks.",
        items: {
          type: "object",
          required: ["pointer", "rule", "detail"],
          properties: {
            pointer: { type: "string", description: "JSON Pointer (RFC 6901).", examples: ["/email"] },
            rule: { type: "string", description: "Stable name of the rule." },
            detail: { type: "string", description: "What a good value looks like." },
          },
        },
      },
    },
  },
};
