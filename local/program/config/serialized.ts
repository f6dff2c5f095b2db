import { isMembers } from "../../members.ts";

const isEncrypted = (value: unknown): boolean =>
  isMembers(value)
    ? typeof value["secure"] === "string" || Object.values(value).some(isEncrypted)
    : Array.isArray(value) && value.some(isEncrypted);

/**
 * A configuration value as a program receives it: text as it stands, structures as JSON. Throws on encrypted values.
 */
export const serialized = (key: string, value: unknown): string => {
  if (isEncrypted(value))
    throw new Error(
      `${key} is encrypted: the laptop cloud has no secrets provider; keep secrets out of the stack it runs`,
    );
  if (value === null || value === undefined) throw new Error(`${key} has no value`);
  return typeof value === "string" ? value : JSON.stringify(value);
};
