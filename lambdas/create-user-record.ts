import { processLog } from "./composition/log.ts";
import { system } from "./composition/system.ts";
import { usersTable } from "./composition/users-table.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { createUserRecordStep } from "./steps/create-user-record.ts";

export const handler = functionHandler(processLog())(
  "create-user-record",
  createUserRecordStep({ users: usersTable(), ...system }),
);
