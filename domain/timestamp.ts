import type * as t from "io-ts";
import { refinedString } from "./validation/refined-string.ts";

interface TimestampBrand {
  readonly Timestamp: unique symbol;
}

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The 30th of February has the right shape, but comes back as another day. */
const isInstant = (sent: string): boolean => {
  const milliseconds = shape.test(sent) ? Date.parse(sent) : Number.NaN;
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === sent;
};

/** A point in time: RFC 3339, UTC, milliseconds. Of one length, so text order is order in time. */
export const Timestamp = refinedString<TimestampBrand>({
  name: "Timestamp",
  rule: "timestamp",
  detail: "must be a time in UTC with milliseconds such as 2026-01-31T12:00:00.000Z",
  holds: isInstant,
});
export type Timestamp = t.TypeOf<typeof Timestamp>;

/** The clock's reading; its date must be a valid one of the years 0 to 9999. */
export const timestamp = (date: Date): Timestamp => date.toISOString() as Timestamp;

/** The later of two: a clock that was set back does not take a user back in time. */
export const later = (one: Timestamp, other: Timestamp): Timestamp => (one > other ? one : other);
