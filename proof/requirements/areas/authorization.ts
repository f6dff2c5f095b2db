import { type Area, campaign, test } from "../requirement.ts";

const later =
  "There is no sign-in yet, and so nobody whom the API could know: it comes with tokens and an authorizer. Until then the network decides who may call.";

export const authorization: Area = {
  title: "Authorization, sessions and enumeration",
  requirements: [
    {
      id: "Z-01",
      rule: "GET/PUT/DELETE of one user by another is refused, the same for existing and missing",
      anchors: ["API1:2023", "ASVS 8.2.2"],
      level: "L1",
      evidence: [],
      missing: later,
    },
    {
      id: "Z-02",
      rule: "No credentials: 401 with WWW-Authenticate",
      anchors: ["API2:2023", "RFC 9110 11.6.1"],
      level: "must",
      evidence: [],
      missing: later,
    },
    {
      id: "Z-03",
      rule: "Admin functions need their own right",
      anchors: ["API5:2023", "ASVS 8.2.1"],
      level: "L1",
      evidence: [],
      missing: `${later} No function is an administrator's now.`,
    },
    {
      id: "Z-04",
      rule: "Only listed fields are readable and writable",
      anchors: ["API3:2023", "ASVS 8.2.3", "ASVS 15.3.1"],
      level: "L1",
      evidence: [
        test("domain/use-cases/accept-registration.test.ts", "does not let a client set ${member}"),
        test("domain/user.test.ts", "encodes nothing but the user"),
        test("adapters/dynamodb/item-attributes.test.ts", "show the password hash to validate-user-input alone"),
      ],
    },
    {
      id: "Z-05",
      rule: "Deleting a user ends their sessions/tokens; if the API has none, the document says so",
      anchors: ["ASVS 7.4.2"],
      level: "L1",
      evidence: [test("readme.test.ts", "says on its first screen that there is no authentication")],
      note: "There are no sessions and no tokens.",
    },
    {
      id: "Z-06",
      rule: "State checks and the act are one atomic step",
      anchors: ["ASVS 15.4.2"],
      level: "L3",
      evidence: [
        test("contract/insert.contract.ts", "lets one win and keeps the winner's user"),
        test("contract/replace-repeated.contract.ts", "takes one change of the same password"),
        campaign("races"),
        campaign("linearizability"),
      ],
    },
    {
      id: "Z-07",
      rule: "Registration and GET do not tell a stranger that an address exists, or the exposure is documented and rate limited",
      anchors: ["ASVS 6.3.8", "OWASP Authentication (registration)"],
      level: "L3",
      evidence: [
        test(
          "proof/requirements/exceptions.test.ts",
          "say that registration and GET tell whether an address is registered",
        ),
        test("e2e/hardened.test.ts", "answers 429 to an address beyond its limit, from the front"),
      ],
      missing: "Documented; limited only where a stack has its web ACL.",
    },
    {
      id: "Z-08",
      rule: "Rate limit per client and per address; 429 with Retry-After",
      anchors: ["ASVS 2.4.1", "ASVS 6.3.1", "API6:2023", "RFC 6585 4"],
      level: "L1/L2",
      evidence: [
        test(
          "infra/components/web-acl.test.ts",
          "lets requests pass, up to the limit of an address, and answers 429 beyond",
        ),
        test("e2e/hardened.test.ts", "answers 429 to an address beyond its limit, from the front"),
        test("e2e/problems.test.ts", "too-many-requests when the queue is full after finite retries"),
      ],
      missing: "The limit is one of the client's network address; one of the account comes with sign-in, as lockout.",
    },
  ],
};
