import type { Result } from "./run-smoke.ts";

/** A result as a line for people. */
export const lineOf = ({ name, failure }: Result): string =>
  failure === undefined ? `ok      ${name}` : `FAILED  ${name}\n        ${failure}`;

export const summaryOf = (results: ReadonlyArray<Result>): string => {
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  return failed === 0 ? `all ${results.length} checks passed` : `${failed} of ${results.length} checks FAILED`;
};
