import { isMembers, type Members } from "../../local/members.ts";

/** Characters with which a line could become two, or move a terminal's cursor. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const linesOf = (text: string): ReadonlyArray<string> => text.split("\n").filter((line) => line !== "");

/** Lines that are no single object with time and level: somebody wrote what should have been one line as two. */
export const brokenRecords = (log: string): ReadonlyArray<string> =>
  linesOf(log).filter((line) => {
    const record = recordIn(line);
    return breaking.test(line) || record === undefined || !("timestamp" in record) || !("level" in record);
  });

export const recordsIn = (log: string): ReadonlyArray<Members> => linesOf(log).map((line) => recordIn(line) ?? {});

const recordIn = (line: string): Members | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const time = String.raw`\d\d:\d\d:\d\d\.\d{3}`;
const request = new RegExp(`^${time} [A-Z]+ +(?:/[\\w{}/-]*|\\(no route\\)) \\d{3} \\d+ ms(?: [0-9a-f-]{36})?$`);
const trouble = new RegExp(`^${time} (?:WARN|ERROR) `);

type Sorted = { readonly requests: number; readonly troubles: number; readonly odd: ReadonlyArray<string> };

/** What the process wrote, sorted: requests, warnings, and what is neither. */
export const sorted = (output: string): Sorted => {
  const lines = linesOf(output);
  const odd = lines.filter((line) => breaking.test(line) || (!request.test(line) && !trouble.test(line)));
  return {
    requests: lines.filter((line) => request.test(line)).length,
    troubles: lines.filter((line) => trouble.test(line)).length,
    odd,
  };
};
