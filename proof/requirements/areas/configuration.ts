import { type Area, test } from "../requirement.ts";

export const configuration: Area = {
  title: "Configuration",
  requirements: [
    {
      id: "C-01",
      rule: "Least privilege: each function may only do its own DynamoDB actions on its own table",
      anchors: ["ASVS 13.2.2"],
      level: "L2",
      evidence: [
        test("infra/roles.test.ts", "let ${name} do exactly what it is for"),
        test("e2e/least-privilege.test.ts", "holds nothing that can be taken away unnoticed"),
      ],
    },
    {
      id: "C-02",
      rule: "No secrets in code, image, environment dump or state input",
      anchors: ["ASVS 13.3.1"],
      level: "L2",
      evidence: [
        test("e2e/secrets.test.ts", "are in no file of the data directory but the store, which has hashes alone"),
        test("e2e/secrets.test.ts", "are hashes only in state data up to the writer"),
        test("workflows/workflows.test.ts", "leave no token in a checkout"),
      ],
      note: "There is no secret to keep: functions have roles, GitHub a token of each run. The first state alone gets a password.",
    },
    {
      id: "C-03",
      rule: "Timeouts, retry counts and back-off are written down and finite: client > gateway 29 s > state machine > Lambda > SDK",
      anchors: ["ASVS 13.1.3", "ASVS 13.2.6"],
      level: "L3",
      evidence: [
        test("infra/timeouts.test.ts", "let the inner one answer before the outer one gives up"),
        test("infra/timeouts.test.ts", "let every step of ${workflow} be tried again within the workflow"),
      ],
    },
    {
      id: "C-04",
      rule: "Encryption at rest, point-in-time recovery and delete protection on the table",
      anchors: ["ASVS 14.2.4"],
      level: "L2",
      evidence: [
        test(
          "infra/components/users-table.test.ts",
          "has the address as its key, is billed on demand and can be restored",
        ),
        test("infra/components/users-table.test.ts", "is protected twice where its data is"),
        test("infra/components/users-table.test.ts", "is encrypted with it"),
      ],
      note: "Without a key of the customer's, DynamoDB encrypts with one that AWS owns.",
    },
    {
      id: "C-05",
      rule: "Dependencies inventoried (SBOM), pinned, install scripts allow-listed",
      anchors: ["ASVS 15.1.2", "API9:2023"],
      level: "L2",
      evidence: [
        test("proof/requirements/dependencies.test.ts", "are pinned: each version exactly, each archive by its hash"),
        test("proof/requirements/dependencies.test.ts", "run an install script only by name"),
      ],
      missing: "The lockfile is the inventory; `npm sbom` makes an SBOM of it, which no release publishes yet.",
    },
  ],
};
