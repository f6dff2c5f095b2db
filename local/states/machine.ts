import { ExecutionTimeoutError, StateMachine } from "aws-local-stepfunctions";
import type { Authorize } from "../iam/authorizer.ts";
import type { Functions } from "../lambda/make-functions.ts";
import type { Log } from "../log.ts";
import type { Resource } from "../program.ts";
import { type Definition, readDefinition } from "./definition.ts";
import { type Ending, type SyncExecution, syncExecution } from "./sync-execution.ts";
import { accessDenied, functionError, serviceError } from "./task-error.ts";

/** What went into or came out of a state. */
export type StateEvent = {
  readonly machine: string;
  readonly state: string;
  readonly kind: "entered" | "exited";
  readonly data: unknown;
};

export type Machine = {
  readonly run: (input: string, parsed: unknown, name: string | undefined) => Promise<SyncExecution>;
};

type Services = {
  readonly functions: Pick<Functions, "invoke">;
  readonly authorize: Authorize;
  readonly log: Log;
  readonly onStateEvent?: (event: StateEvent) => void;
};

/** State data, in bytes (Step Functions quotas). */
const dataLimit = 262_144;

/** One Express state machine on the local interpreter; its role is asked before every call of a function. */
export const makeMachine = (resource: Resource, services: Services): Machine => {
  const arn = String(resource.outputs["arn"]);
  const definition = readDefinition(resource);
  const interpreter = interpreterOf(resource, definition);
  const invoke = makeInvoke(String(resource.inputs["roleArn"]), services);
  const tasks = Object.entries(definition.States).flatMap(([name, { Type }]) => (Type === "Task" ? [name] : []));
  const overrides = { taskResourceLocalHandlers: Object.fromEntries(tasks.map((name) => [name, invoke])) };

  return {
    run: async (input, parsed, name) => {
      const startedAt = Date.now();
      // The interpreter's JSON type is narrower than unknown; the input came from JSON.parse.
      const execution = interpreter.run(parsed as never, { overrides });
      const watched =
        services.onStateEvent === undefined
          ? undefined
          : watch(resource.name, execution.eventLogs, services.onStateEvent);
      const ending = await execution.result.then(succeeded, failed);
      await watched;
      if (ending.status !== "SUCCEEDED")
        services.log({
          level: "error",
          service: "states",
          machine: resource.name,
          message: `${ending.status}: ${ending.error ?? ""}`,
        });
      return syncExecution({ stateMachineArn: arn, name, input, startedAt }, ending);
    },
  };
};

const interpreterOf = ({ type, name }: Resource, definition: Definition): StateMachine => {
  try {
    // The type of a definition spells out every state; this one was read from JSON, and the constructor validates it.
    return new StateMachine(definition as never, { validationOptions: { checkArn: false } });
  } catch (error) {
    throw new Error(`${type} "${name}": ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

const makeInvoke =
  (roleArn: string, { functions, authorize, log }: Services) =>
  async (parameters: unknown): Promise<never> => {
    // Checked when the definition was read; JSON that the interpreter made of it.
    const { FunctionName, Payload } = parameters as { FunctionName: string; Payload: unknown };
    const decision = authorize({ roleArn, action: "lambda:InvokeFunction", resource: FunctionName, context: {} });
    if (!decision.allowed) {
      log({ level: "error", service: "states", code: "AccessDeniedException", message: decision.message });
      throw accessDenied(decision.message);
    }
    const answer = await functions.invoke(FunctionName, Payload).catch((error: unknown) => {
      throw serviceError(error);
    });
    if (answer.functionError !== undefined) throw functionError(answer);
    const result = { StatusCode: 200, ExecutedVersion: "$LATEST", Payload: answer.payload };
    if (Buffer.byteLength(JSON.stringify(result)) > dataLimit)
      throw Object.assign(new Error("{}"), { name: "States.DataLimitExceeded" });
    // The interpreter's JSON type again: the payload came through JSON.
    return result as never;
  };

const succeeded = (output: unknown): Ending => {
  const text = JSON.stringify(output);
  return Buffer.byteLength(text) > dataLimit
    ? { status: "FAILED", error: "States.DataLimitExceeded" }
    : { status: "SUCCEEDED", output: text };
};

const failed = (error: unknown): Ending => {
  if (error instanceof ExecutionTimeoutError) return { status: "TIMED_OUT", error: "States.Timeout" };
  const cause = error instanceof Error ? error.cause : error;
  return cause instanceof Error
    ? { status: "FAILED", error: cause.name, cause: cause.message }
    : { status: "FAILED", error: "States.Runtime", cause: String(error) };
};

const watch = async (
  machine: string,
  events: ReturnType<StateMachine["run"]>["eventLogs"],
  tell: (event: StateEvent) => void,
): Promise<void> => {
  for await (const event of events) {
    if (event.type === "StateEntered")
      tell({ machine, state: event.state.name, kind: "entered", data: event.state.input });
    if (event.type === "StateExited")
      tell({ machine, state: event.state.name, kind: "exited", data: event.state.output });
  }
};
