import { expect } from "chai";
import { managedRules } from "../../../infra/waf/managed-rules.ts";

/** Capacity units that AWS publishes for each group (WAF developer guide), and what the web ACL may use without an extra fee. */
const capacity: Readonly<Record<string, number>> = {
  AWSManagedRulesAmazonIpReputationList: 25,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
  AWSManagedRulesCommonRuleSet: 700,
};
const free = 1500;
const rateRule = 2;

/** Every rule of these groups that looks into bodies (WAF developer guide: baseline rule groups). */
const bodyRules = [
  "JavaDeserializationRCE_BODY",
  "Log4JRCE_BODY",
  "ReactJSRCE_BODY",
  "SizeRestrictions_BODY",
  "EC2MetaDataSSRF_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "CrossSiteScripting_BODY",
];

describe("the rules that AWS manages", () => {
  const counted = managedRules.flatMap((group) => group.counted);

  it("block nothing for its body: a password may hold any character", () => {
    expect(counted).to.include.members(bodyRules);
  });

  it("block no address in a path, and no client without a name", () => {
    expect(counted).to.include.members([
      "CrossSiteScripting_URIPATH",
      "RestrictedExtensions_URIPATH",
      "ExploitablePaths_URIPATH",
      "NoUserAgent_HEADER",
    ]);
  });

  it("block everything else that they know", () => {
    expect(counted).to.have.length(bodyRules.length + 4);
  });

  it("fit into one web ACL without an extra fee", () => {
    const used = managedRules.reduce((sum, { name }) => sum + (capacity[name] ?? Infinity), rateRule);
    expect(used).to.be.at.most(free);
  });
});
