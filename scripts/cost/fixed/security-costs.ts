import { itemsOf } from "../../../local/members.ts";
import type { FixedCosts } from "../costing.ts";

/** What guards the stack by the month. */
export const securityCosts: FixedCosts = {
  // A rule group that AWS manages counts as one rule.
  "aws:wafv2/webAcl:WebAcl": ({ inputs }, { item }) => [
    item("web ACL", "itself", 1, "webAclMonth"),
    item("web ACL", "rules", itemsOf(inputs["rules"]).length, "webAclRuleMonth"),
  ],
  // Each of the first two rotations adds a dollar a month for good.
  "aws:kms/key:Key": (_, { item }) => [item("keys", "customer-managed, before a first rotation", 1, "keyMonth")],
  "aws:secretsmanager/secret:Secret": (_, { item }) => [item("secrets", "kept", 1, "secretMonth")],
};
