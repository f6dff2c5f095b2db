import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { restoreUsers } from "./restore/restore-users.ts";

/** `npm run restore -- --from RESTORED --to TABLE [--overwrite] [--dry-run]`, with credentials in the environment. */
const {
  from,
  to,
  overwrite,
  "dry-run": dryRun,
} = parseArgs({
  options: {
    from: { type: "string" },
    to: { type: "string" },
    overwrite: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
  },
}).values;
if (from === undefined || to === undefined || from === to)
  throw new Error("usage: npm run restore -- --from RESTORED --to TABLE [--overwrite] [--dry-run]");

// A table with a limit of writes throttles a copy: patience instead of an end half way.
const client = new DynamoDBClient({ maxAttempts: 10 });
const { same, missing, changed, taken, busy } = await restoreUsers(client, { from, to, overwrite, dryRun });
const done = (what: string, otherwise: string) => (dryRun ? otherwise : what);
process.stdout.write(
  [
    `${same + missing + changed + taken + busy} users in ${from}`,
    `${same} the same in ${to}`,
    `${missing} missing: ${done("put back", "would be put back")}`,
    `${changed} changed: ${overwrite ? done("replaced", "would be replaced") : "left as they are"}`,
    `${taken} taken: somebody else has the address by now, and keeps it`,
    `${busy} busy: changed meanwhile and left; run it again`,
    "",
  ].join("\n"),
);
