import { bentRules } from "./bent-rules.ts";
import type { CodeBreak } from "./code-break.ts";
import { droppedConditions } from "./dropped-conditions.ts";
import { droppedEscapes } from "./dropped-escapes.ts";
import { talkativeLogs } from "./talkative-logs.ts";
import { skippedDecodes } from "./skipped-decodes.ts";
import { swallowedFaults } from "./swallowed-faults.ts";

/** By what is broken: a condition is dropped, an escape is, a log says too much, a decode is skipped, a fault is swallowed, a rule is bent. */
export const codeBreaks: Readonly<
  Record<"condition" | "escape" | "log" | "decode" | "fault" | "rule", ReadonlyArray<CodeBreak>>
> = {
  condition: droppedConditions,
  escape: droppedEscapes,
  log: talkativeLogs,
  decode: skippedDecodes,
  fault: swallowedFaults,
  rule: bentRules,
};
