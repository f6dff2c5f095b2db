import { AwsError } from "../aws-error.ts";
import type { Authorize } from "../iam/authorizer.ts";
import type { Functions } from "../lambda/make-functions.ts";
import type { Log } from "../log.ts";
import { type Program, resourcesOf } from "../program.ts";
import { type Machine, makeMachine, type StateEvent } from "./machine.ts";
import type { SyncExecution } from "./sync-execution.ts";

export type StartRequest = {
  readonly stateMachineArn: string;
  readonly input?: string;
  readonly name?: string;
  readonly traceHeader?: string;
};

export type StateMachines = {
  /** Rejects with the AwsError of the service; a failed execution is an answer, not a rejection. */
  readonly startSyncExecution: (request: StartRequest) => Promise<SyncExecution>;
};

type Dependencies = {
  readonly program: Program;
  readonly functions: Pick<Functions, "invoke">;
  readonly authorize: Authorize;
  readonly log: Log;
  /** Told of the data of every state, on its way in and out. */
  readonly onStateEvent?: (event: StateEvent) => void;
};

/** Input and output of an execution, in bytes (Step Functions quotas). */
const dataLimit = 262_144;
/** Letters, digits and these (StartSyncExecution: name). */
const namePattern = /^[\w-]{1,80}$/;

/** The program's Express state machines; throws on a definition that would not run as on AWS. */
export const makeStateMachines = ({ program, ...services }: Dependencies): StateMachines => {
  const machines = new Map<string, Machine>(
    resourcesOf(program, "aws:sfn/stateMachine:StateMachine").map((resource) => [
      String(resource.outputs["arn"]),
      makeMachine(resource, services),
    ]),
  );
  return {
    startSyncExecution: async ({ stateMachineArn, input = "{}", name }) => {
      const machine = machines.get(stateMachineArn);
      if (machine === undefined)
        throw new AwsError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${stateMachineArn}'`);
      if (name !== undefined && !namePattern.test(name))
        throw new AwsError("InvalidName", "Invalid Name: it may have letters, digits, - and _, 80 at most");
      if (Buffer.byteLength(input) > dataLimit)
        throw new AwsError("InvalidExecutionInput", `Invalid execution input: over ${dataLimit} bytes`);
      return machine.run(input, parsedInput(input), name);
    },
  };
};

const parsedInput = (input: string): unknown => {
  try {
    return JSON.parse(input);
  } catch {
    throw new AwsError("InvalidExecutionInput", "Invalid execution input: not JSON");
  }
};
