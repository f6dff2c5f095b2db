import { format } from "node:util";
import type { Level } from "./worker-protocol.ts";

/** Characters on which a viewer may break a line although JSON lets them stand. */
const lineBreakers = /[\u007f-\u009f\u2028\u2029]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON text of one object on one line; a raw tab or carriage return can only stand between its tokens. */
export const oneLine = (json: string): string => json.replace(/[\t\r]/g, " ").replace(lineBreakers, escaped);

type Origin = { readonly level: Level; readonly requestId: string | undefined };

/** One log event as Lambda's JSON format writes it: a single value as it is, several as console formats them. */
export const logRecord = ({ level, requestId }: Origin, values: ReadonlyArray<unknown>): string => {
  const origin = { timestamp: new Date().toISOString(), level, requestId };
  const [value, ...more] = values;
  if (more.length === 0) return oneLine(stringified({ ...origin, message: value }, value));
  const thrown = values.find((candidate) => candidate instanceof Error);
  return oneLine(JSON.stringify({ ...origin, message: format(...values), ...(thrown && described(thrown)) }));
};

const stringified = (record: object, value: unknown): string => {
  try {
    return JSON.stringify(record, (_, member: unknown) => (member instanceof Error ? described(member) : member));
  } catch {
    // What JSON cannot hold, such as a cycle or a BigInt, is told as console would.
    return JSON.stringify({ ...record, message: format(value) });
  }
};

const described = (error: Error): object => ({
  errorType: error.constructor.name,
  errorMessage: error.message,
  stackTrace: error.stack?.split("\n") ?? [],
});
