import { JsonList } from "./value.ts";
import type { Value } from "./value.ts";

/** Parsed JSON as the values that a template handles. */
export const fromJson = (json: unknown): Value => {
  if (json === undefined || json === null) return null;
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean") return json;
  if (Array.isArray(json)) return JsonList.from(json, fromJson);
  return new Map(Object.entries(json).map(([key, member]) => [key, fromJson(member)]));
};
