import { processLog } from "./composition/log.ts";
import { system } from "./composition/system.ts";
import { usersTable } from "./composition/users-table.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { updateUserRecordStep } from "./steps/update-user-record.ts";

export const handler = functionHandler(processLog())(
  "update-user-record",
  updateUserRecordStep({ users: usersTable(), ...system }),
);
