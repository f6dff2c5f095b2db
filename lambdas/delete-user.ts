import { processLog } from "./composition/log.ts";
import { usersTable } from "./composition/users-table.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { deleteUserStep } from "./steps/delete-user.ts";

export const handler = functionHandler(processLog())("delete-user", deleteUserStep({ users: usersTable() }));
