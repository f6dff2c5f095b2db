import type { Invocation } from "../../../local/lambda/make-functions.ts";
import type { LogEvent } from "../../../local/log.ts";
import type { Program, Resource } from "../../../local/program.ts";
import { readDefinition } from "../../../local/states/definition/read-definition.ts";
import { functionArns } from "../../../local/states/function-arns.ts";
import { type Machine, makeMachine, type StateEvent } from "../../../local/states/machine.ts";
import type { SyncExecution } from "../../../local/states/sync-execution.ts";
import { programOf, resource, roleArn } from "../support/program-of.ts";

export const machineArn = "arn:aws:states:eu-central-1:000000000000:stateMachine:m";
export const greet = "arn:aws:lambda:eu-central-1:000000000000:function:greet";

/** A state that calls `greet` with its input and ends with what it answers. */
export const task = (more: object = {}): object => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Parameters: { FunctionName: greet, "Payload.$": "$" },
  OutputPath: "$.Payload",
  End: true,
  ...more,
});

/** A task that goes on to `B` with what it catches under these names. */
export const caught = (...names: ReadonlyArray<string>) => ({
  A: task({ Catch: [{ ErrorEquals: names, Next: "B", ResultPath: "$.caught" }] }),
  B: { Type: "Pass", End: true },
});

/** A machine that starts at its state `A`. */
export const machineOf = (states: object, more: object = {}, inputs: object = {}): Resource =>
  resource("aws:sfn/stateMachine:StateMachine", "m", {
    inputs: {
      type: "EXPRESS",
      roleArn: roleArn("m"),
      definition: JSON.stringify({ StartAt: "A", States: states, ...more }),
      ...inputs,
    },
    outputs: { arn: machineArn, name: "m" },
  });

/** A program of this machine and the function that it may call. */
export const programWith = (machine: Resource): Program =>
  programOf(
    machine,
    resource("aws:lambda/function:Function", "greet", { outputs: { name: "greet", arn: greet, version: "7" } }),
  );

type Invoke = (payload: unknown) => Promise<Invocation>;

export const answer = (payload: unknown): Promise<Invocation> =>
  Promise.resolve({ statusCode: 200, executedVersion: "$LATEST", payload });
export const failure = (errorType: string): Promise<Invocation> =>
  Promise.resolve({
    statusCode: 200,
    functionError: "Unhandled",
    executedVersion: "$LATEST",
    payload: { errorType, errorMessage: "m", trace: ["at x"] },
  });
/** Greets with what it gets. */
export const hello: Invoke = (payload) => answer({ hello: payload });

export type Started = {
  readonly machine: Machine;
  readonly run: (input?: unknown) => Promise<SyncExecution>;
  /** What functions were called with. */
  readonly calls: ReadonlyArray<readonly [functionArn: string, payload: unknown]>;
  readonly asked: ReadonlyArray<object>;
  readonly events: ReadonlyArray<LogEvent>;
  readonly visits: ReadonlyArray<StateEvent>;
};

/** One machine, not validated; `invoke` stands in for the function and `denied` is why the machine's role may not call it. */
export const start = (
  resource: Resource,
  { invoke = hello, denied }: { readonly invoke?: Invoke; readonly denied?: string } = {},
): Started => {
  const calls: Array<readonly [string, unknown]> = [];
  const asked: object[] = [];
  const events: LogEvent[] = [];
  const visits: StateEvent[] = [];
  const { calls: called, ...definition } = readDefinition(resource, (complaint) => {
    throw new Error(complaint);
  });
  const arnOf = functionArns(programWith(resource));
  const arns = new Map([...called].map(([state, name]) => [state, arnOf(name) ?? name]));
  const machine = makeMachine(
    resource,
    { ...definition, calls: arns },
    {
      functions: {
        invoke: (name, payload) => {
          calls.push([name, payload]);
          return invoke(payload);
        },
      },
      authorize: (request) => {
        asked.push(request);
        return denied === undefined ? { allowed: true } : { allowed: false, message: denied };
      },
      log: (event) => events.push(event),
      onStateEvent: (event) => visits.push(event),
    },
  );
  return { machine, run: (input = { a: 1 }) => machine.run(JSON.stringify(input)), calls, asked, events, visits };
};

/** Runs a machine of these states once: its output, or the name of its error. */
export const outcome = async (
  states: object,
  input?: unknown,
  options: Parameters<typeof start>[1] = {},
): Promise<unknown> => {
  const { output, error } = await start(machineOf(states), options).run(input);
  return output === undefined ? error : (JSON.parse(output) as unknown);
};
