import { randomBytes } from "node:crypto";
import type { HasIds } from "../domain/ports/ids.ts";
import type { UserId } from "../domain/user-id.ts";
import { uuidV7 } from "./uuid-v7.ts";

/**
 * Ids of new users: UUID version 7 with a counter (RFC 9562 §5.7, §6.2 method 1), so that the ids of one process
 * increase strictly, within one millisecond and across a clock that jumps back.
 * Own code, because node:crypto has randomUUIDv7 only since 24.16 (we run on 24.7) and does not count.
 */
export const makeUuidV7Ids = (now: () => number = Date.now): HasIds => {
  let time = 0;
  let counter = 0;
  return {
    nextUserId: () => {
      const clock = now();
      if (clock > time) {
        time = clock;
        counter = freshCounter();
      } else if (++counter > MAX_COUNTER) {
        time += 1;
        counter = freshCounter();
      }
      // The one place where an id is born: its form is the codec's, which the test decodes.
      return uuidV7(time, counter, randomBytes(8)) as UserId;
    },
  };
};

const MAX_COUNTER = 0xfff;
/** Random, with its top bit clear: room for at least 2,048 ids in one millisecond. */
const freshCounter = (): number => randomBytes(2).readUInt16BE() & 0x7ff;

export const uuidV7Ids: HasIds = makeUuidV7Ids();
