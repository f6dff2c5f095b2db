import { processLog } from "./composition/log.ts";
import { usersTable } from "./composition/users-table.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { getUserStep } from "./steps/get-user.ts";

export const handler = functionHandler(processLog())("get-user", getUserStep({ users: usersTable() }));
