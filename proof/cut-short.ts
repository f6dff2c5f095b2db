import type { CampaignResult } from "./campaign.ts";

/** The result of a campaign that did not come to its end: nothing is proved by it. */
export const cutShort = (error: unknown): CampaignResult => ({
  tried: 0,
  survived: 0,
  targets: [{ what: "the campaign comes to its end", target: "1", reached: "0", met: false }],
  figures: {},
  failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  cannot: [],
});
