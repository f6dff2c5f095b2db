import { isMembers } from "../../members.ts";

/** One entry of Pulumi.yaml's `config`; a bare value there is shorthand for the value alone. */
export type ConfigSchema = {
  readonly type?: unknown;
  readonly items?: unknown;
  readonly secret?: unknown;
  readonly value?: unknown;
};

const known = ["type", "description", "items", "default", "value", "secret"];

/**
 * The entry for a fully qualified key. Only the project's own keys may have a type and a default; a provider's key has
 * a value (Pulumi project file reference, `config`).
 */
export const configSchema = (key: string, own: boolean, entry: unknown): ConfigSchema => {
  if (!isMembers(entry)) return { value: entry };
  const unknown = Object.keys(entry).find((member) => !known.includes(member));
  if (unknown !== undefined) throw new Error(`Pulumi.yaml: config ${key} has an unknown member "${unknown}"`);
  if (!own && Object.keys(entry).some((member) => member !== "value"))
    throw new Error(`Pulumi.yaml: config ${key} belongs to a provider and may only have a "value"`);
  return { ...entry, value: entry["default"] ?? entry["value"] };
};

/** Whether a value, as the stack file spells it, is of the schema's type. An entry without a type takes everything. */
export const isOfType = ({ type, items }: ConfigSchema, value: unknown): boolean => {
  switch (type) {
    case undefined:
      return true;
    case "string":
      return ["string", "number", "boolean"].includes(typeof value);
    case "boolean":
      return typeof value === "boolean" || value === "true" || value === "false";
    case "integer":
      return Number.isSafeInteger(value) || (typeof value === "string" && /^[+-]?\d+$/.test(value));
    case "array":
      return Array.isArray(value) && value.every((item) => isOfType(isMembers(items) ? items : {}, item));
    default:
      return false;
  }
};

export const typeName = ({ type, items }: ConfigSchema): string =>
  type === "array" && isMembers(items) ? `array<${typeName(items)}>` : String(type);
