import type { Answer } from "./ask.ts";

export type Expected = {
  readonly status: number;
  /** The problem's name; none means that the answer is no problem. */
  readonly problem?: string;
  readonly headers?: Readonly<Record<string, RegExp>>;
  readonly body?: "none";
  /** Members of the answered object. */
  readonly members?: Readonly<Record<string, unknown>>;
};

/** What every answer of the API owes, whatever the request. */
const owed: Readonly<Record<string, RegExp>> = {
  "x-amzn-requestid": /^[0-9a-f-]{36}$/,
  "cache-control": /^no-store$/,
  "x-content-type-options": /^nosniff$/,
};

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** A member of the answered object. */
export const memberOf = (answer: Answer, name: string): unknown => membersOf(answer.json)[name];

/** What is wrong with an answer, point by point; nothing when it is as expected. */
export const faultsOf = (answer: Answer, expected: Expected): ReadonlyArray<string> => {
  const { status, problem, headers = {}, body, members = {} } = expected;
  const type = problem === undefined ? /^(?!application\/problem)|^$/ : /^application\/problem\+json/;
  const fields = { ...owed, ...(body === "none" ? {} : { "content-type": type }), ...headers };
  const promised =
    problem === undefined ? members : { type: `urn:user-manager:problem:${problem}`, status, ...members };
  return [
    ...(answer.status === status ? [] : [`status ${answer.status} instead of ${status}: ${answer.text.slice(0, 200)}`]),
    ...Object.entries(fields).flatMap(([name, pattern]) => {
      const value = answer.headers[name] ?? "";
      return pattern.test(value) ? [] : [`${name} is "${value}", not ${String(pattern)}`];
    }),
    ...(body === "none" && answer.text !== "" ? [`a body where none may be: ${answer.text.slice(0, 200)}`] : []),
    ...Object.entries(promised).flatMap(([name, value]) => {
      const actual = JSON.stringify(memberOf(answer, name));
      return actual === JSON.stringify(value) ? [] : [`${name} is ${actual}, not ${JSON.stringify(value)}`];
    }),
  ];
};

/** Throws an error that names everything in which the answer is not as expected. */
export const expectAnswer = (answer: Answer, expected: Expected): void => {
  const faults = faultsOf(answer, expected);
  if (faults.length > 0) throw new Error(faults.join("; "));
};
