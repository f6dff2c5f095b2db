import { availableParallelism } from "node:os";

/** At this memory a function has one whole processor, below it a share (Lambda developer guide: configure memory). */
const wholeProcessor = 1769;
/** Such a function waits for the store half of its time; more sandboxes were measured to serve no faster. */
const most = 2;

/**
 * How many sandboxes of a function share this machine's processors: as many as processors for one that has a whole one,
 * more for one that has a part. `memory` in MiB.
 */
export const sandboxesOf = ({ memory }: { readonly memory: number }, processors = availableParallelism()): number =>
  Math.floor(processors * Math.min(most, Math.max(1, wholeProcessor / memory)));
