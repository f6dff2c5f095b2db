import { writeLog } from "./composition/log.ts";
import { validation } from "./composition/validation.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { validateUserInputStep } from "./steps/validate-user-input.ts";

export const handler = functionHandler(writeLog)("validate-user-input", validateUserInputStep(validation()));
