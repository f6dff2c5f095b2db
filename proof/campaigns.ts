import type { Campaign } from "./campaign.ts";
import { badInput } from "./campaigns/bad-input.ts";
import { chaos } from "./campaigns/chaos.ts";
import { faults } from "./campaigns/faults.ts";
import { linearizability } from "./campaigns/linearizability.ts";
import { modelContract } from "./campaigns/model-contract.ts";
import { overload } from "./campaigns/overload.ts";
import { races } from "./campaigns/races.ts";
import { rawHttp } from "./campaigns/raw-http.ts";
import { secrets } from "./campaigns/secrets.ts";

/** In the order in which `npm run proof` runs them. */
export const campaigns: ReadonlyArray<Campaign> = [
  linearizability,
  races,
  faults,
  chaos,
  badInput,
  rawHttp,
  modelContract,
  secrets,
  overload,
];
