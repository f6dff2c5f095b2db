import { membersOf } from "../../local/members.ts";
import type { FixedCosts } from "./costing.ts";

/** What each gigabyte costs a month where data is kept. */
export const dataCosts: FixedCosts = {
  "aws:dynamodb/table:Table": ({ name, inputs }, { item }) => {
    const restorable = membersOf(inputs["pointInTimeRecovery"])["enabled"] === true;
    return [
      item(name, "data", 1, "tableGigabyteMonth"),
      item(name, "backup for point-in-time recovery", restorable ? 1 : 0, "tableBackupGigabyteMonth"),
    ];
  },
  "aws:s3/bucket:Bucket": ({ name }, { item }) => [item(name, "data", 1, "bucketGigabyteMonth")],
};
