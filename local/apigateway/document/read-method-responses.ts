import { mapOf, status } from "./readers.ts";
import { Section } from "./section.ts";
import type { Read } from "./section.ts";

/** The statuses that an operation declares, with the headers of each. */
export type DeclaredResponses = ReadonlyMap<number, ReadonlySet<string>>;

const headerNames: Read<ReadonlySet<string>> = (value, place) =>
  new Set(mapOf((header) => header)(value, place).map(([name]) => name));

const readResponse: Read<ReadonlySet<string>> = (value, place) => {
  const section = new Section(value, place).ignore("description", "content");
  const headers = section.optional("headers", headerNames) ?? new Set<string>();
  section.done();
  return headers;
};

/** An operation's `responses`: only what is declared here may be mapped. */
export const readMethodResponses: Read<DeclaredResponses> = (value, place) =>
  new Map(mapOf(readResponse)(value, place).map(([code, headers]) => [status(code, `${place}.${code}`), headers]));
