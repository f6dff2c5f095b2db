import { setImmediate } from "node:timers/promises";
import { AwsError } from "../aws-error.ts";
import type { Authorize } from "../iam/authorizer.ts";
import { isMembers, type Members } from "../members.ts";
import type { Functions, Invocation } from "../lambda/make-functions.ts";
import type { Log } from "../log.ts";
import { isOverLimit } from "./data-limit.ts";
import { lambdaInvoke } from "./definition/check-task.ts";
import { dataLimitExceeded, functionError, serviceError } from "./task-error.ts";

export type InvokeServices = {
  readonly functions: Pick<Functions, "invoke">;
  readonly authorize: Authorize;
  readonly log: Log;
};

type Task = {
  /** The state's name and definition. */
  readonly name: string;
  readonly state: Members;
  readonly functionArn: string;
  /** Of the state machine: it needs `lambda:InvokeFunction` on the function. */
  readonly roleArn: string;
};

/** Runs a task: the machine's role is asked, then the function is called. `isOver` tells that its execution has ended. */
export const makeInvoke = (
  { name, state, functionArn, roleArn }: Task,
  { functions, authorize, log }: InvokeServices,
): ((input: unknown, isOver: () => boolean) => Promise<unknown>) => {
  const isIntegration = state["Resource"] === lambdaInvoke;
  const call = async (payload: unknown): Promise<Invocation> => {
    const decision = authorize({ roleArn, action: "lambda:InvokeFunction", resource: functionArn, context: {} });
    if (!decision.allowed) {
      log({ level: "error", service: "states", state: name, code: "AccessDeniedException", message: decision.message });
      throw serviceError(new AwsError("AccessDeniedException", decision.message, 403));
    }
    return functions.invoke(functionArn, payload).catch((error: unknown) => {
      throw error instanceof AwsError ? serviceError(error) : error;
    });
  };

  return async (input, isOver) => {
    // By then every event of the states before this one has been looked at, their data's size included.
    await setImmediate();
    if (isOver()) throw new Error("the execution has ended");
    if (isOverLimit(JSON.stringify(input))) throw dataLimitExceeded(state, name);
    const invocation = await call(isIntegration && isMembers(input) ? input["Payload"] : input);
    if (invocation.functionError !== undefined) throw functionError(invocation);
    const { payload } = invocation;
    const result = isIntegration
      ? { ExecutedVersion: invocation.executedVersion, Payload: payload, StatusCode: 200 }
      : payload;
    if (isOverLimit(JSON.stringify(result))) throw dataLimitExceeded(state, name);
    return result;
  };
};
