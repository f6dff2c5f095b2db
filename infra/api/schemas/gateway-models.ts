import type { Json, JsonObject } from "../json.ts";
import { schemas } from "./schemas.ts";

/** What API Gateway's models (JSON Schema draft 4) and the 2020-12 schemas spell alike; an import warns of other keywords. */
const shared = ["type", "description", "required", "minLength", "maxLength"];

/** These schemas as API Gateway imports them: a description, attached to no validator. */
export const gatewayModels = (names: ReadonlyArray<string>): JsonObject =>
  Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => names.includes(name))
      .map(([name, schema]) => [name, model(schema)]),
  );

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const model = (schema: JsonObject): JsonObject => ({
  ...Object.fromEntries(Object.entries(schema).filter(([keyword]) => shared.includes(keyword))),
  ...(isObject(schema["properties"]) ? { properties: modelsOf(schema["properties"]) } : {}),
  ...(isObject(schema["items"]) ? { items: model(schema["items"]) } : {}),
});

const modelsOf = (properties: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, isObject(schema) ? model(schema) : schema]),
  );
