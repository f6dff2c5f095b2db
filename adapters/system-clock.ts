import type { HasClock } from "../domain/ports/clock.ts";

/** The machine's clock. It may jump: versions, not times, order the writes. */
export const systemClock: HasClock = { now: () => new Date() };
