import { type Area, campaign, test } from "../requirement.ts";

export const validation: Area = {
  title: "Validation",
  requirements: [
    {
      id: "V-01",
      rule: "Every input field has one written rule, enforced in the service",
      anchors: ["ASVS 2.1.1", "ASVS 2.2.1", "ASVS 2.2.2"],
      level: "L1",
      evidence: [
        test("domain/profile.test.ts", "reports every field that breaks its rule, in the order of the input"),
        test("infra/api/public-document.test.ts", "describes the fields that the domain knows"),
      ],
    },
    {
      id: "V-02",
      rule: "Decode once, into one canonical form, before validating",
      anchors: ["ASVS 1.1.1"],
      level: "L2",
      evidence: [
        test("lambdas/http/path-email.test.ts", "gives what the client encoded, whether or not the gateway decodes"),
        test("e2e/lifecycle.test.ts", "reads the same user under other spellings of the path"),
        campaign("bad-input"),
      ],
    },
    {
      id: "V-03",
      rule: "Email: one @, dot-atom local part up to 64 octets, LDH labels up to 63, two or more labels, whole up to 254 octets",
      anchors: ["RFC 5321 4.5.3.1.1", "RFC 5321 4.5.3.1.3", "RFC 1035 2.3.4", "RFC 3696 erratum 1690"],
      level: "must",
      evidence: [
        test("proof/input/is-address.test.ts", "judges the addresses of a public corpus as the corpus does"),
        test("domain/email.test.ts", "accepts whatever the grammar makes, and canonicalises it once and for all"),
      ],
    },
    {
      id: "V-04",
      rule: "Domain compared without case; local part folded or kept, written down; one account per canonical address",
      anchors: ["RFC 5321 2.4"],
      level: "must",
      evidence: [
        test("domain/email.test.ts", "puts letters into lower case, before the @ too"),
        test("e2e/lifecycle.test.ts", "refuses the same address again, in any case"),
        campaign("races"),
      ],
    },
    {
      id: "V-05",
      rule: "Non-ASCII addresses: refuse all, or NFC + IDNA and compare A-labels; never fold after validating",
      anchors: ["RFC 6531", "RFC 6532 3.1", "UTS 39"],
      level: "must",
      evidence: [
        test(
          "proof/input/is-address.test.ts",
          "takes nothing that looks like an address, or becomes one when it is folded",
        ),
        campaign("bad-input"),
      ],
      note: "All are refused.",
    },
    {
      id: "V-06",
      rule: "Sub-address (+tag) is kept and makes a different account",
      anchors: ["OWASP Input Validation"],
      level: "should",
      evidence: [test("domain/email.test.ts", "keeps a tag, which makes another account")],
    },
    {
      id: "V-07",
      rule: "Strings that are not well-formed Unicode are refused",
      anchors: ["RFC 8259 8.2"],
      level: "must",
      evidence: [
        test("domain/password-policy/new-password.test.ts", "is refused alone for what is not Unicode"),
        test("domain/profile/attributes.test.ts", "refuses ${label} as a value"),
        campaign("bad-input"),
      ],
    },
    {
      id: "V-08",
      rule: "Types are strict: no coercion",
      anchors: ["ASVS 15.3.5"],
      level: "L2",
      evidence: [
        test("domain/validation/closed-object.test.ts", "does not take null for absent"),
        test("domain/validation/closed-object.test.ts", "reports missing, wrong and unknown members at once"),
        campaign("bad-input"),
      ],
    },
    {
      id: "V-09",
      rule: "Unknown fields are refused or dropped",
      anchors: ["ASVS 15.3.3", "API3:2023"],
      level: "L2",
      evidence: [
        test("domain/validation/closed-object.test.ts", "reports exactly the unknown members, whatever their names"),
        campaign("bad-input"),
      ],
    },
    {
      id: "V-10",
      rule: "Keys __proto__, constructor, prototype have no effect",
      anchors: ["ASVS 15.3.6"],
      level: "L2",
      evidence: [
        test("lambdas/http/json-body.test.ts", "keeps __proto__ as a plain member for the rules to refuse"),
        test("domain/validation/closed-object.test.ts", 'refuses a member that is called "${name}" by its pointer'),
        test("domain/profile/attributes.test.ts", "leaves every object's prototype alone"),
      ],
    },
    {
      id: "V-11",
      rule: "No data reaches a template, expression or query as code",
      anchors: ["ASVS 1.2.4", "ASVS 1.3.2", "ASVS 1.3.7"],
      level: "L1",
      evidence: [
        test("infra/api/templates/request-event.test.ts", "carry whatever text is sent, wherever it stands"),
        test(
          "adapters/dynamodb/requests.test.ts",
          "replace: one update that sets, removes, counts and answers UPDATED_NEW; its settling read has no hash",
        ),
        campaign("bad-input"),
      ],
    },
    {
      id: "V-12",
      rule: "JSON parser accepts all y_ and refuses all n_ cases at the edge",
      anchors: ["RFC 8259"],
      level: "must",
      evidence: [
        test("proof/input/is-json-object.test.ts", "agrees with the parser on drawn texts, whole and damaged"),
        test("lambdas/http/json-body.test.ts", "refuses ${JSON.stringify(text)} as malformed"),
        campaign("bad-input"),
      ],
      note: "The cases: nst/JSONTestSuite, and our own by the grammar of RFC 8259.",
    },
  ],
};
