import { setTimeout as wait } from "node:timers/promises";
import { writeFileSync } from "node:fs";
import { startFaultySystem } from "../faults/faulty-system.ts";
import { sabotaged, withFunctions } from "../faults/sabotaged.ts";
import { devProgram } from "../../test/e2e/support/system.ts";
import { flood, type Outcome } from "./flood.ts";

/** What the function's line holds by default (local/lambda/make-functions.ts). */
export const queueLimit = 128;
const sandboxes = 2;

export type FilledQueue = { readonly sent: number; readonly waited: number; readonly shed: number };

/**
 * Keeps every sandbox of the hashing function busy, floods it, and lets go when as many have been turned away as should
 * be: so the length of its line is seen exactly, however fast the machine is.
 */
export const fillQueue = async (requests: number): Promise<FilledQueue> => {
  const program = withFunctions(sabotaged(await devProgram()), (name) =>
    name === "validate-user-input" ? { timeout: 19 } : {},
  );
  const system = await startFaultySystem({ program, sandboxes });
  try {
    const holders = Array.from({ length: sandboxes }, (_, index) => `sab${index}.queue@example.com`);
    for (const email of holders) system.sabotage.ask("validate-user-input", email, "hold");
    const held = flood(system.url, holders);
    while (!holders.every((email) => system.sabotage.done("validate-user-input", email))) await wait(5);
    const answers: Outcome[] = [];
    const all = Promise.all(
      Array.from({ length: requests }, async (_, index) => {
        // Refused as soon as its turn comes, without a hash: only the waiting is of interest.
        answers.push(...(await flood(system.url, [`queue.${index}@example.com`], "short")));
      }),
    );
    const deadline = performance.now() + 12_000;
    while (answers.length < requests - queueLimit && performance.now() < deadline) await wait(20);
    // Some more time, in which one too many would be turned away.
    await wait(200);
    const shed = answers.filter(({ status }) => status === 429).length;
    writeFileSync(system.sabotage.releaseFile("validate-user-input"), "");
    await Promise.all([all, held]);
    return { waited: answers.filter(({ status }) => status === 400).length, shed, sent: requests };
  } finally {
    await system.close();
  }
};
