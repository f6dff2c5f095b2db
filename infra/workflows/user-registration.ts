import { timeouts } from "../timeouts.ts";
import { answer } from "./answer.ts";
import type { Workflow } from "./asl.ts";
import { faultStates } from "./faults.ts";
import { invokeFunction } from "./invoke-function.ts";
import { when } from "./when.ts";

/** The functions of this workflow, in the order in which it calls them. */
export const registrationSteps = ["validate-user-input", "check-existing-user", "create-user-record"] as const;

export type RegistrationArns = Readonly<Record<(typeof registrationSteps)[number], string>>;

/**
 * POST /register. The input is the HTTP request; validation replaces it by the parsed command, so the password exists
 * before the first state alone and its hash reaches the writer alone.
 */
export const userRegistration = (arns: RegistrationArns): Workflow => ({
  Comment: "Validate the input, see whether the address is free, create the user",
  StartAt: "ValidateUserInput",
  TimeoutSeconds: timeouts.stateMachine,
  States: {
    ValidateUserInput: invokeFunction({
      functionArn: arns["validate-user-input"],
      payload: { operation: "register", "request.$": "$" },
      next: "IsInputValid",
    }),
    IsInputValid: when("$.outcome", "valid", "CheckExistingUser", "Answer"),
    CheckExistingUser: invokeFunction({
      functionArn: arns["check-existing-user"],
      payload: {
        "request_id.$": "$.command.request_id",
        "email.$": "$.command.email",
        "registration_id.$": "$.command.registration_id",
        "fingerprint.$": "$.command.fingerprint",
      },
      into: "$.existing",
      next: "IsAddressFree",
    }),
    IsAddressFree: when("$.existing.answer.outcome", "free", "CreateUserRecord", "AnswerExistingUser"),
    CreateUserRecord: invokeFunction({
      functionArn: arns["create-user-record"],
      payload: "$.command",
      next: "Answer",
    }),
    AnswerExistingUser: { Type: "Pass", InputPath: "$.existing.answer", Next: "Answer" },
    Answer: answer,
    ...faultStates,
  },
});
