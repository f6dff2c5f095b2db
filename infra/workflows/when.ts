import type { Choice } from "./asl.ts";

/** Goes on when a function's outcome is the expected one, and answers otherwise. */
export const when = (outcomeAt: string, expected: string, next: string, otherwise: string): Choice => ({
  Type: "Choice",
  Choices: [{ Variable: outcomeAt, StringEquals: expected, Next: next }],
  Default: otherwise,
});
