import type { FixedCosts } from "../costing.ts";
import { networkCosts } from "./network-costs.ts";
import { observabilityCosts } from "./observability-costs.ts";
import { securityCosts } from "./security-costs.ts";

/** Every resource type with a bill of its own that does not depend on requests. */
export const fixedCosts: FixedCosts = { ...networkCosts, ...securityCosts, ...observabilityCosts };
