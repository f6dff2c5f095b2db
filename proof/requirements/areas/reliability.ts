import { type Area, campaign, test } from "../requirement.ts";

export const reliability: Area = {
  title: "Reliability",
  requirements: [
    {
      id: "R-01",
      rule: "Failure of a dependency fails closed and recovers without a restart",
      anchors: ["ASVS 16.5.2", "ASVS 16.5.3"],
      level: "L2",
      evidence: [
        test("e2e/problems.test.ts", "unavailable when the store does not answer, and well again when it does"),
        campaign("faults"),
      ],
    },
    {
      id: "R-02",
      rule: "Business step is all or nothing",
      anchors: ["ASVS 2.3.3"],
      level: "L2",
      evidence: [
        test("e2e/races.test.ts", "deletes against PUTs leave no ghost"),
        campaign("faults"),
        campaign("chaos"),
      ],
    },
    {
      id: "R-03",
      rule: "Acknowledged writes are never lost; reads see them",
      anchors: ["linearizability per address"],
      level: "own",
      evidence: [
        test("e2e/durability.test.ts", "has every acknowledged write when it comes back"),
        test("contract/linearizability.contract.ts", "answers three clients at one address as if they came one by one"),
        campaign("linearizability"),
      ],
    },
    {
      id: "R-04",
      rule: "A lost answer is safe to repeat",
      anchors: ["draft-ietf-httpapi-idempotency-key-header-07"],
      level: "own",
      evidence: [
        test("adapters/dynamodb/lost-answers.test.ts", "is a success when it inserted, and not a taken address"),
        test("e2e/idempotency.test.ts", "answers a repetition with the user that it made, as it is now"),
        campaign("faults"),
      ],
    },
    {
      id: "R-05",
      rule: "Native module, table or variable missing: refuse to start",
      anchors: ["ASVS 16.5.3"],
      level: "L2",
      evidence: [
        test("lambdas/runtime/settings.test.ts", "refuses to start without ${name}, by name"),
        test("adapters/argon2-hasher.test.ts", "on a Node that does not know argon2"),
        test("adapters/argon2-hasher.test.ts", "on a Node whose OpenSSL cannot compute it"),
        campaign("faults"),
      ],
      missing:
        "No function may ask whether its table is there: a missing one is met at the first request, which fails closed with 500.",
    },
  ],
};
