import { processLog } from "./composition/log.ts";
import { validation } from "./composition/validation.ts";
import { functionHandler } from "./runtime/function-handler.ts";
import { hashTimes } from "./runtime/hash-times.ts";
import { validateUserInputStep } from "./steps/validate-user-input.ts";

const times = hashTimes();

export const handler = functionHandler(times.into(processLog()))(
  "validate-user-input",
  validateUserInputStep(validation(times.record)),
);
