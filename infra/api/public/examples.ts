import type { JsonObject } from "../json.ts";

/** A registration, and the user that comes of it. */
export const exampleRegistration: JsonObject = {
  email: "ada@example.com",
  password: "mulberry lantern quartz 9",
  name: "Ada Lovelace",
  locale: "en-GB",
  attributes: { team: "core", level: 3 },
};

/** A profile with a change of password. */
export const exampleUpdate: JsonObject = {
  name: "Ada King",
  password: "quince harbour velvet 4",
  current_password: "mulberry lantern quartz 9",
};

export const exampleUser: JsonObject = {
  id: "019ab1c2-7a00-7000-8000-000000000001",
  email: "ada@example.com",
  email_verified: false,
  name: "Ada Lovelace",
  locale: "en-GB",
  attributes: { team: "core", level: 3 },
  version: 1,
  created_at: "2026-11-22T12:00:00.000Z",
  updated_at: "2026-11-22T12:00:00.000Z",
};

export const exampleViolations: JsonObject = {
  violations: [{ pointer: "/locale", rule: "locale", detail: "must be a BCP 47 language tag such as de-CH" }],
};
