import { availableParallelism } from "node:os";

/** At this memory a function has one whole processor, below it a share (Lambda developer guide: configure memory). */
const wholeProcessor = 1769;
/** More would cost memory and serve nobody: such a function mostly waits for the store. */
const most = 4;

/**
 * How many sandboxes of a function share this machine's processors: as many as processors for one that has a whole one,
 * more for one that has a part. `memory` in MiB.
 */
export const sandboxesOf = ({ memory }: { readonly memory: number }, processors = availableParallelism()): number =>
  Math.floor(processors * Math.min(most, Math.max(1, wholeProcessor / memory)));
