import { AwsError } from "../aws-error.ts";
import type { Program } from "../program.ts";
import { dataLimit, isOverLimit } from "./data-limit.ts";
import { machineAliases } from "./machine-aliases.ts";
import { makeMachine, type MachineServices } from "./machine.ts";
import { readMachines } from "./read-machines.ts";
import type { SyncExecution } from "./sync-execution.ts";

export type StartRequest = {
  readonly stateMachineArn: string;
  /** JSON text; an empty object when absent. */
  readonly input?: string;
  readonly name?: string;
  readonly traceHeader?: string;
};

export type StateMachines = {
  /** Rejects with the AwsError of the service; a failed execution is an answer, not a rejection. */
  readonly startSyncExecution: (request: StartRequest) => Promise<SyncExecution>;
};

const arnPattern = /^arn:aws[\w-]*:states:[\w-]+:\d{12}:stateMachine:[\w-]{1,80}(?::[\w-]+)?$/;
/** Letters, digits, - and _ always work (StartSyncExecution: name). */
const namePattern = /^[\w-]{1,80}$/;

/** The program's Express state machines; rejects on a definition that would not run as on AWS. */
export const makeStateMachines = async ({
  program,
  ...services
}: MachineServices & { readonly program: Program }): Promise<StateMachines> => {
  const machines = new Map(
    (await readMachines(program)).map(({ resource, definition }) => [
      String(resource.outputs["arn"]),
      makeMachine(resource, definition, services),
    ]),
  );
  const qualified = machineAliases(program);
  return {
    startSyncExecution: async ({ stateMachineArn, input = "{}", name }) => {
      if (!arnPattern.test(stateMachineArn))
        throw new AwsError("InvalidArn", `Invalid Arn: 'Invalid ARN prefix: ${stateMachineArn}'`);
      const machine = machines.get(qualified.get(stateMachineArn) ?? stateMachineArn);
      if (machine === undefined)
        throw new AwsError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${stateMachineArn}'`);
      if (name !== undefined && !namePattern.test(name))
        throw new AwsError("InvalidName", "Invalid Name: it may have letters, digits, - and _, 80 at most");
      if (isOverLimit(input))
        throw new AwsError("InvalidExecutionInput", `Invalid execution input: over ${dataLimit} bytes`);
      assertJson(input);
      return machine.run(input, name);
    },
  };
};

const assertJson = (input: string): void => {
  try {
    JSON.parse(input);
  } catch {
    throw new AwsError("InvalidExecutionInput", "Invalid execution input: not JSON");
  }
};
