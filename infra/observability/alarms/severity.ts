/** Seconds of most periods: long enough for metrics that come late, short enough to be worth a call. */
export const fiveMinutes = 300;

/** One fault may be chance; this many in five minutes are not. */
export const several = 5;
