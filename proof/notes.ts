import { readFileSync } from "node:fs";
import { codeBreaks } from "./breaks/code-breaks.ts";

/** What the page says of proofs that are no campaigns. */
export const notes = (): ReadonlyArray<string> => {
  // Ours: scripts/mutation.ts reads the same file.
  const ratchet = JSON.parse(readFileSync("scripts/mutation/ratchet.json", "utf8")) as Readonly<Record<string, number>>;
  const held = Object.entries(ratchet).map(([part, least]) => `${part} ${least} %`);
  const breaks = Object.values(codeBreaks).flat().length;
  return [
    `\`npm run mutation\` (half an hour) changes the sources one place at a time; of these changes the tests notice at least: ${held.join(", ")}.`,
    `\`npm run proof:break\` breaks a copy of the code in ${breaks} places, one at a time (dropped conditions and escapes, talkative logs, skipped decodes, swallowed faults, bent rules), and fails unless the campaign that must notice does (races, faults, bad-input, secrets, linearizability; model-contract has bugs of its own).`,
    "[requirements.md](requirements.md) names the test or campaign behind each requirement.",
  ];
};
