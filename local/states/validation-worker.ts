import { parentPort, workerData } from "node:worker_threads";
import validate from "asl-validator";
import type { Definition } from "./definition/state.ts";

/** The inside of validateDefinitions. */
const definitions = workerData as ReadonlyArray<Definition>;
const complaints = definitions.map((definition) => {
  const { isValid, errorsText } = validate(definition);
  return isValid ? undefined : errorsText("; ");
});
parentPort?.postMessage(complaints);
