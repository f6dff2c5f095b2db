import { type Evaluation, evaluateProgram } from "../../local/program/evaluate-program.ts";
import { stackConfig } from "../../local/program/stack-config.ts";
import { membersOf } from "../../local/members.ts";
import { hideSecrets } from "./hide-secrets.ts";
import type { Snapshot } from "./snapshot.ts";
import { withReadableIds } from "./with-readable-ids.ts";
import { withFingerprints } from "./with-fingerprints.ts";

/** Evaluates a stack in this process. */
export const takeSnapshot = async (evaluation: Evaluation): Promise<Snapshot> => {
  const { directory, stack, config = {} } = evaluation;
  const { values: settings, secrets } = stackConfig({ directory, stack, overrides: config });
  const program = await evaluateProgram(evaluation);
  const resources = await Promise.all(
    program.resources.map(async (resource) => ({
      ...resource,
      inputs: membersOf(await withFingerprints(resource.inputs)),
      // Computed values are all that a plan reads of them, and none of these is an archive.
      outputs: membersOf(await withFingerprints(resource.outputs)),
    })),
  );
  return hideSecrets({ program: withReadableIds({ ...program, resources }), settings }, secrets);
};
