import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Program } from "../program.ts";
import { accountId } from "./account-id.ts";
import { firstFailure } from "./first-failure.ts";
import { makeRecorder, type Monitor } from "./recorder.ts";
import { reporting } from "./reporting.ts";
import { stackConfig } from "./stack-config.ts";

export type Evaluation = {
  /** The folder of Pulumi.yaml. */
  readonly directory: string;
  readonly stack: string;
  /** Values that win over the stack's: `key` or `namespace:key`, plain data as in Pulumi.<stack>.yaml. */
  readonly config?: Readonly<Record<string, unknown>>;
};

let evaluations = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a Pulumi program in this process against a provider that makes up what AWS would answer, and returns what it
 * declares. The program's entry file is loaded anew each time; modules that it imports are shared with earlier
 * evaluations. Rejects with the first error of the program, of its configuration or of the provider. Pulumi's runtime
 * is global, so evaluations queue.
 */
export const evaluateProgram = (evaluation: Evaluation): Promise<Program> => {
  const next = last.then(() => evaluate(evaluation));
  last = next.catch(() => undefined);
  return next;
};

const evaluate = async ({ directory, stack, config = {} }: Evaluation): Promise<Program> => {
  const settings = stackConfig({ directory, stack, overrides: config });
  const { project, main, region, values, secrets } = settings;
  const { runtime } = await import("@pulumi/pulumi");
  const recorder = makeRecorder({ project, stack, region, accountId, directory });
  const entry = pathToFileURL(resolve(directory, main));
  entry.searchParams.set("evaluation", String(++evaluations));
  const outputs = await firstFailure(async (fail) => {
    await runtime.setMocks(reporting(recorder.mocks, fail), project, stack, false, "laptop");
    // Pulumi types the monitor as its gRPC client; under mocks it is the mock monitor.
    recorder.attach(runtime.getMonitor() as unknown as Monitor);
    runtime.setAllConfig({ ...values }, [...secrets]);
    const result: unknown = await runtime.runInPulumiStack(async () => {
      try {
        return { ...((await import(entry.href)) as object) };
      } catch (error) {
        fail(error);
        throw error;
      }
    });
    // Without this a third of the resources is missing: registration goes on after the program has returned.
    await runtime.disconnect();
    return result as Program["outputs"];
  });
  return { project, stack, region, accountId, resources: recorder.resources, outputs };
};
