import { problemDocument, type ProblemName, problems } from "../../lambdas/contract/problems.ts";

/** Template variables for a problem: `$timedOutStatus`, `$timedOutRetryAfter` (text, may be empty) and `$timedOutBody`. */
export const problemLiterals = (names: ReadonlyArray<ProblemName>): string =>
  names
    .map((name) => {
      const { status, retryAfter } = problems[name];
      const variable = camelCase(name);
      return [
        `#set($${variable}Status = ${status})`,
        `#set($${variable}RetryAfter = "${retryAfter ?? ""}")`,
        `#set($${variable}Body = ${literal(JSON.stringify(problemDocument(name)))})`,
      ].join("");
    })
    .join("");

/** Text that Velocity takes as it stands; its single-quoted literals have no escape for the quote itself. */
export const literal = (text: string): string => {
  if (text.includes("'")) throw new Error(`an apostrophe cannot stand in a template literal: ${text}`);
  return `'${text}'`;
};

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
