import { randomUUID } from "node:crypto";
import type { Resource } from "../program.ts";
import type { ReadDefinition } from "./definition/read-definition.ts";
import { failed, overLimit, succeeded } from "./ending.ts";
import { StateMachine } from "./interpreter.ts";
import { type InvokeServices, makeInvoke } from "./make-invoke.ts";
import { type SyncExecution, syncExecution } from "./sync-execution.ts";
import { type StateEvent, watch } from "./watch.ts";

export type { StateEvent } from "./watch.ts";

export type Machine = {
  /** Runs an execution to its end; `input` is JSON text. Never rejects. */
  readonly run: (input: string, name?: string) => Promise<SyncExecution>;
};

export type MachineServices = InvokeServices & { readonly onStateEvent?: (event: StateEvent) => void };

/** One Express state machine on the local interpreter. `arnOf` gives the ARN of a function's name. */
export const makeMachine = (
  { name: machine, inputs, outputs }: Resource,
  { prepared, calls }: ReadDefinition,
  { onStateEvent = () => undefined, ...services }: MachineServices,
): Machine => {
  const [arn, roleArn] = [String(outputs["arn"]), String(inputs["roleArn"])];
  // The library's type spells out every state; this definition was read from JSON and validated.
  const interpreter = new StateMachine(prepared as never, { validationOptions: { noValidate: true } });
  const tasks = [...calls].map(([name, functionArn]) => {
    const state = prepared.States[name] ?? {};
    return [name, makeInvoke({ name, state, functionArn, roleArn }, services)] as const;
  });

  return {
    run: async (input, name = randomUUID()) => {
      const executionArn = `${arn.replace(":stateMachine:", ":express:")}:${name}:${randomUUID()}`;
      const started = { executionArn, stateMachineArn: arn, name, input, startedAt: Date.now() };
      const context = {
        Execution: { Id: executionArn, Name: name, RoleArn: roleArn },
        StateMachine: { Id: arn, Name: String(outputs["name"]) },
      };
      let over = false;
      const handlers = tasks.map(([state, invoke]) => [state, (data: unknown) => invoke(data, () => over)] as const);
      // The library's JSON type is narrower than what comes from JSON.parse and from functions.
      const overrides = { taskResourceLocalHandlers: Object.fromEntries(handlers) as never };
      const execution = interpreter.run(JSON.parse(input) as never, { overrides, context });
      const watched = watch(machine, execution, onStateEvent);
      const ending = await execution.result.then(succeeded, failed);
      const tooLarge = await watched;
      over = true;
      const result = syncExecution(started, tooLarge === undefined ? ending : overLimit(tooLarge));
      if (result.status !== "SUCCEEDED")
        services.log({
          level: "error",
          service: "states",
          machine,
          executionArn,
          message: `${result.status}: ${result.error ?? "without an error"}`,
        });
      return result;
    },
  };
};
