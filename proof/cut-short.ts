import type { CampaignResult } from "./campaign.ts";

export const end = "the campaign comes to its end";

/** The result of a campaign that did not come to its end: nothing is proved by it. */
export const cutShort = (error: unknown): CampaignResult => ({
  tried: 0,
  survived: 0,
  targets: [{ what: end, target: "1", reached: "0", met: false }],
  figures: {},
  failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  cannot: [],
});
