// The entry for `pulumi preview --policy-pack policy`. Plain JavaScript, and no top-level await behind it:
// Pulumi's runner loads it by `require` under ts-node, which knows no `.ts` in imports; from here on Node reads them.
import { PolicyPack } from "@pulumi/policy";
import { policies } from "./pack/policies.ts";
import { rules } from "./rules.ts";
import { suppressions } from "./suppressions.ts";

new PolicyPack("user-manager", { enforcementLevel: "mandatory", policies: policies(rules, suppressions) });
