import { type Area, campaign, test } from "../requirement.ts";

const policy = "domain/password-policy/new-password.test.ts";
const hasher = "adapters/argon2-hasher.test.ts";

export const password: Area = {
  title: "Passwords",
  requirements: [
    {
      id: "P-01",
      rule: "At least 15 code points when the password is the only factor (8 with a second factor)",
      anchors: ["SP 800-63B-4 3.1.1.2(1)", "ASVS 6.2.1"],
      level: "SHALL",
      evidence: [
        test(policy, "is counted in code points"),
        test("domain/use-cases/accept-registration.test.ts", "obeys the stack's minimum"),
      ],
    },
    {
      id: "P-02",
      rule: "At least 64 code points allowed",
      anchors: ["SP 800-63B-4 3.1.1.2(2)", "ASVS 6.2.9"],
      level: "SHOULD/L2",
      evidence: [
        test("domain/password.test.ts", "counts after NFC: 256 letters sent as 1024 code points fit"),
        campaign("bad-input"),
      ],
      note: "256.",
    },
    {
      id: "P-03",
      rule: "Length counts code points after NFC",
      anchors: ["SP 800-63B-4 3.1.1.2(4)"],
      level: "SHALL",
      evidence: [test(policy, "is counted after NFC"), campaign("bad-input")],
    },
    {
      id: "P-04",
      rule: "No composition rules",
      anchors: ["SP 800-63B-4 3.1.1.2(5)", "ASVS 6.2.5"],
      level: "SHALL/L1",
      evidence: [test(policy, "may be ${JSON.stringify(sent).slice(0, 60)}")],
    },
    {
      id: "P-05",
      rule: "NFC (not NFKC) before hashing",
      anchors: ["SP 800-63B-4 3.1.1.2 (final text)"],
      level: "SHOULD",
      evidence: [
        test("domain/password.test.ts", "puts it into NFC"),
        test("domain/password.test.ts", "does not fold compatible characters together, nor case, nor spaces"),
      ],
    },
    {
      id: "P-06",
      rule: "Whole password verified: no truncation, no case change",
      anchors: ["SP 800-63B-4 3.1.1.2(9)", "ASVS 6.2.8"],
      level: "SHALL/L1",
      evidence: [
        test("domain/use-cases/accept-registration.test.ts", "hashes what was typed, in NFC and with its case"),
        test(hasher, "verifies the password that it hashed, and no other one"),
        campaign("bad-input"),
      ],
    },
    {
      id: "P-07",
      rule: "Compared whole against a blocklist; at least the 3000 commonest that meet the policy; reason given on refusal",
      anchors: ["SP 800-63B-4 3.1.1.2", "ASVS 6.2.4"],
      level: "SHALL/L1",
      evidence: [
        test(
          "adapters/password-blocklist.test.ts",
          "holds at least 3000 passwords that meet the lowest policy (ASVS 6.2.4)",
        ),
        test(policy, "is refused for every reason that there is"),
      ],
    },
    {
      id: "P-08",
      rule: "Own address, its local part and the service name are refused",
      anchors: ["SP 800-63B-4 3.1.1.2", "ASVS 6.2.11"],
      level: "L2",
      evidence: [
        test(policy, "is refused when it is ${sent} for that address"),
        test(policy, "is refused when it is the service's name"),
        campaign("bad-input"),
      ],
    },
    {
      id: "P-09",
      rule: "Changing a password needs the current one",
      anchors: ["ASVS 6.2.3"],
      level: "L1",
      evidence: [
        test("e2e/lifecycle.test.ts", "changes the password for whoever knows the current one"),
        test("domain/use-cases/accept-update.test.ts", "wants both passwords or none"),
      ],
    },
    {
      id: "P-10",
      rule: "No forced rotation, no hint, no security question field",
      anchors: ["SP 800-63B-4 3.1.1.2(6-8)", "ASVS 6.2.10"],
      level: "SHALL",
      evidence: [test("proof/requirements/fields.test.ts", "know no hint, no question and no age of a password")],
    },
    {
      id: "P-11",
      rule: "argon2id v19, t=1 m>=47104 | t=2 m>=19456 | t>=3 m>=12288, p=1",
      anchors: ["ASVS 11.4.2 + App. C", "RFC 9106"],
      level: "L2",
      evidence: [test(hasher, "hashes with 19 MiB, two passes, one lane, 16 bytes of salt and 32 of tag")],
    },
    {
      id: "P-12",
      rule: "Random salt of 16 bytes, 32-byte tag, PHC string keeps the parameters",
      anchors: ["RFC 9106 3.1 and 4", "SP 800-63B-4 (salt at least 32 bits)"],
      level: "SHALL",
      evidence: [
        test(hasher, "salts each hash anew"),
        test(hasher, "verifies by the stored parameters: a string of the reference implementation"),
        campaign("faults"),
      ],
    },
    {
      id: "P-13",
      rule: "Maximum length is checked before hashing",
      anchors: ["ASVS 15.1.3", "API4:2023"],
      level: "L2",
      evidence: [
        test(policy, "is too long before it is anything else"),
        test(
          "domain/use-cases/accept-registration.test.ts",
          "reports all of them, those of the headers too, and hashes nothing",
        ),
      ],
    },
    {
      id: "P-14",
      rule: "Password appears in no response, log, trace, metric or state-machine history",
      anchors: ["ASVS 16.2.5", "ASVS 14.2.1"],
      level: "L2",
      evidence: [
        test("e2e/secrets.test.ts", "are in no answer: no password, no hash"),
        test(
          "e2e/secrets.test.ts",
          "are in no log of a function: no password, no hash, no address, not even a member's name",
        ),
        test("e2e/secrets.test.ts", "are passwords only on the way into the first state"),
      ],
    },
  ],
};
