import { StateMachine } from "../../../local/states/interpreter.ts";
import type { Task, Workflow } from "../../../infra/workflows/asl.ts";

export type Fakes<Step extends string> = Readonly<Record<Step, (payload: unknown) => unknown>>;

type Visit = { readonly state: string; readonly input: unknown; readonly output: unknown };

export type Run<Step extends string> = {
  readonly output: unknown;
  /** What each function was called with, in order. */
  readonly calls: ReadonlyArray<readonly [step: Step, payload: unknown]>;
  /** Each state that was gone through, with its data. */
  readonly visits: ReadonlyArray<Visit>;
};

/** Runs a workflow on the local interpreter, with fakes as its functions and no waiting between tries. */
export const runWorkflow = async <Step extends string>(
  define: (arns: Readonly<Record<Step, string>>) => Workflow,
  fakes: Fakes<Step>,
  input: object,
): Promise<Run<Step>> => {
  const steps = Object.keys(fakes) as Step[];
  const arnOf = (step: Step) => `arn:aws:lambda:eu-central-1:123456789012:function:${step}`;
  const definition = define(Object.fromEntries(steps.map((step) => [step, arnOf(step)])) as Record<Step, string>);
  const calls: Array<readonly [Step, unknown]> = [];
  const invoke = ({ FunctionName, Payload }: { FunctionName: string; Payload: unknown }) => {
    const step = steps.find((name) => arnOf(name) === FunctionName);
    if (step === undefined) throw new Error(`no fake for ${FunctionName}`);
    calls.push([step, Payload]);
    return { StatusCode: 200, ExecutedVersion: "$LATEST", Payload: fakes[step](Payload) };
  };
  const tasks = Object.entries(definition.States).filter((entry): entry is [string, Task] => entry[1].Type === "Task");
  const overrides = {
    taskResourceLocalHandlers: Object.fromEntries(tasks.map(([name]) => [name, invoke])),
    retryIntervalOverrides: Object.fromEntries(tasks.map(([name]) => [name, 0])),
  };
  // The interpreter's types are narrower than what it runs. Its own validation takes 60 ms a machine; one test does it.
  const machine = new StateMachine(definition as never, { validationOptions: { noValidate: true } });
  const execution = machine.run(input as never, { overrides: overrides as never });
  const visits: Array<Visit> = [];
  const [output] = await Promise.all([execution.result, collect(execution.eventLogs, visits)]);
  return { output, calls, visits };
};

const collect = async (events: ReturnType<StateMachine["run"]>["eventLogs"], visits: Array<Visit>): Promise<void> => {
  for await (const event of events)
    if (event.type === "StateExited")
      visits.push({ state: event.state.name, input: event.state.input, output: event.state.output });
};

/** What a function or the Lambda service fails with, as a state machine sees it. */
export const fault = (name: string): Error => Object.assign(new Error(JSON.stringify({ errorType: name })), { name });

export const failing = (name: string) => (): never => {
  throw fault(name);
};

/** Fails the first time and then does `then`. */
export const failingOnce = (name: string, then: (payload: unknown) => unknown): ((payload: unknown) => unknown) => {
  let calls = 0;
  return (payload) => {
    calls += 1;
    if (calls === 1) throw fault(name);
    return then(payload);
  };
};
