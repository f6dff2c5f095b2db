/** A group of rules that AWS maintains, and those of its rules that only count. */
export type ManagedRules = { readonly name: string; readonly counted: ReadonlyArray<string> };

/**
 * AWS's rules in front of the API (WAF developer guide: baseline and IP reputation rule groups). What could hit a legal
 * request only counts:
 * - Every rule that looks into bodies. A password may hold any character, markup, `../` and `${jndi:…}` included, and a body
 *   may be larger than the 8 KB that AWS WAF sees of it; the functions parse bodies strictly, and nothing here is Java or HTML.
 * - Three rules on paths: the local part of an address may end in `.log`, hold what looks like markup, or be `web-inf`.
 * - NoUserAgent_HEADER: programs call this API, and HTTP does not ask them for a name (RFC 9110 §10.1.5).
 */
export const managedRules: ReadonlyArray<ManagedRules> = [
  { name: "AWSManagedRulesAmazonIpReputationList", counted: [] },
  {
    name: "AWSManagedRulesKnownBadInputsRuleSet",
    counted: ["JavaDeserializationRCE_BODY", "Log4JRCE_BODY", "ReactJSRCE_BODY", "ExploitablePaths_URIPATH"],
  },
  {
    name: "AWSManagedRulesCommonRuleSet",
    counted: [
      "SizeRestrictions_BODY",
      "EC2MetaDataSSRF_BODY",
      "GenericLFI_BODY",
      "GenericRFI_BODY",
      "CrossSiteScripting_BODY",
      "CrossSiteScripting_URIPATH",
      "RestrictedExtensions_URIPATH",
      "NoUserAgent_HEADER",
    ],
  },
];
