import { timeouts } from "../timeouts.ts";
import { answer } from "./answer.ts";
import type { Workflow } from "./asl.ts";
import { faultStates } from "./faults.ts";
import { invokeFunction } from "./invoke-function.ts";
import { when } from "./when.ts";

/** The functions of this workflow, in the order in which it calls them. */
export const updateSteps = ["validate-user-input", "get-user", "update-user-record"] as const;

export type UpdateArns = Readonly<Record<(typeof updateSteps)[number], string>>;

/**
 * PUT /user/{email}. As in the registration, the command takes the place of the request after the first state;
 * get-user sees the address alone, under the contract that it has with API Gateway.
 */
export const updateUser = (arns: UpdateArns): Workflow => ({
  Comment: "Validate the input, read the user, replace the profile",
  StartAt: "ValidateUserInput",
  TimeoutSeconds: timeouts.stateMachine,
  States: {
    ValidateUserInput: invokeFunction({
      functionArn: arns["validate-user-input"],
      payload: { operation: "update", "request.$": "$" },
      next: "IsInputValid",
    }),
    IsInputValid: when("$.outcome", "valid", "GetUser", "Answer"),
    GetUser: invokeFunction({
      functionArn: arns["get-user"],
      payload: {
        "request_id.$": "$.command.request_id",
        "operation_id.$": "$.command.operation_id",
        "email.$": "$.command.email",
        path: "",
        headers: [],
        body: "",
        body_too_large: false,
      },
      into: "$.current",
      next: "IsUserFound",
    }),
    IsUserFound: when("$.current.answer.outcome", "found", "UpdateUserRecord", "AnswerMissingUser"),
    UpdateUserRecord: invokeFunction({
      functionArn: arns["update-user-record"],
      payload: { "command.$": "$.command", "user.$": "$.current.answer.user" },
      next: "Answer",
    }),
    AnswerMissingUser: { Type: "Pass", InputPath: "$.current.answer", Next: "Answer" },
    Answer: answer,
    ...faultStates,
  },
});
