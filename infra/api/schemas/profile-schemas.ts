import type { JsonObject } from "../json.ts";

const personName = (description: string, example: string): JsonObject => ({
  type: "string",
  description: `${description} 1 to 200 code points, no control characters.`,
  minLength: 1,
  maxLength: 200,
  examples: [example],
});

/** The profile: standard claims of OpenID Connect Core 1.0 §5.1, as JSON Schema 2020-12. */
export const profileSchemas: Readonly<Record<string, JsonObject>> = {
  name: personName("Full name.", "Ada Lovelace"),
  given_name: personName("Given name.", "Ada"),
  family_name: personName("Family name.", "Lovelace"),
  picture: {
    type: "string",
    description: "URL of a picture; https.",
    format: "uri",
    pattern: "^https://",
    maxLength: 2048,
    examples: ["https://example.com/ada.png"],
  },
  locale: { type: "string", description: "Language tag (BCP 47).", examples: ["en-GB"] },
  zoneinfo: { type: "string", description: "Time zone of the IANA database.", examples: ["Europe/London"] },
  phone_number: {
    type: "string",
    description: "E.164.",
    pattern: "^\\+[1-9][0-9]{1,14}$",
    examples: ["+441632960123"],
  },
  attributes: {
    type: "object",
    description:
      "Anything else, flat; at most 8 KiB serialised. The keys __proto__, constructor and prototype are refused.",
    maxProperties: 50,
    propertyNames: { minLength: 1, maxLength: 64 },
    additionalProperties: { type: ["string", "number", "boolean"] },
    examples: [{ team: "core", level: 3 }],
  },
};
