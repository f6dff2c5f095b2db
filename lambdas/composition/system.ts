import { systemClock } from "../../adapters/system-clock.ts";
import { uuidV7Ids } from "../../adapters/uuid-v7-ids.ts";
import type { HasClock } from "../../domain/ports/clock.ts";
import type { HasIds } from "../../domain/ports/ids.ts";

/** The real clock and real randomness. */
export const system: HasClock & HasIds = { ...systemClock, ...uuidV7Ids };
