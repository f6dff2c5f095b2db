import type { Evaluation } from "../../../local/program/evaluate-program.ts";
import { failureReason } from "../../report/failure-reason.ts";
import { takeSnapshot } from "../take-snapshot.ts";

/** The process's side of `snapshotInProcess`: one evaluation comes in, one answer goes out. */
process.once("message", (message) => {
  const evaluation = message as Evaluation;
  void takeSnapshot(evaluation).then(
    (snapshot) => process.send?.({ snapshot }, () => process.exit()),
    (error: unknown) => process.send?.({ error: failureReason(error, evaluation.directory) }, () => process.exit()),
  );
});
// Whoever asked is gone.
process.once("disconnect", () => process.exit());
