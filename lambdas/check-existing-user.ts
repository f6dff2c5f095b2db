import { processLog } from "./composition/log.ts";
import { usersTable } from "./composition/users-table.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { checkExistingUserStep } from "./steps/check-existing-user.ts";

export const handler = functionHandler(processLog())(
  "check-existing-user",
  checkExistingUserStep({ users: usersTable() }),
);
