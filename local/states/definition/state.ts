import type { Members } from "../../members.ts";

/** A state machine's definition (Amazon States Language), as far as it was looked at. */
export type Definition = {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, Members>>;
  readonly [field: string]: unknown;
};

/** Throws an error that says where it was found. */
export type Fail = (complaint: string) => never;

/** The members of an object; an empty list for anything else. */
export const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];
