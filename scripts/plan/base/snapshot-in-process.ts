import { fork } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { either as E } from "fp-ts";
import type { Evaluation } from "../../../local/program/evaluate-program.ts";
import type { Snapshot } from "../snapshot.ts";

type Answer = { readonly snapshot: Snapshot } | { readonly error: string };

/**
 * Evaluates a stack in a process of its own, in its own folder: Pulumi's runtime and the loaded modules belong to a
 * process, and two revisions have different ones. Left with the reason when the program does not evaluate. What it says
 * on the way goes to standard error, with `name` in front.
 */
export const snapshotInProcess = async (name: string, evaluation: Evaluation): Promise<E.Either<string, Snapshot>> => {
  const { directory } = evaluation;
  const child = fork(new URL("./snapshot-process.ts", import.meta.url), { cwd: directory, silent: true });
  for (const stream of [child.stdout, child.stderr]) if (stream !== null) forward(name, stream);
  const exit = once(child, "exit").then(([code]): Answer => ({
    error: `the process of the evaluation ended with exit code ${String(code)}`,
  }));
  child.send(evaluation);
  try {
    const answer = await Promise.race([once(child, "message").then(([message]) => message as Answer), exit]);
    return "error" in answer ? E.left(answer.error) : E.right(answer.snapshot);
  } finally {
    child.kill();
  }
};

const forward = (name: string, stream: Readable): void => {
  createInterface(stream).on("line", (line) => process.stderr.write(`${name}: ${line}\n`));
};
