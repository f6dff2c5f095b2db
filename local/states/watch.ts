import { isOverLimit } from "./data-limit.ts";
import type { StateMachine } from "./interpreter.ts";

/** What went into or came out of a state. */
export type StateEvent = {
  /** The state machine's name in the program. */
  readonly machine: string;
  readonly state: string;
  readonly kind: "entered" | "exited";
  readonly data: unknown;
};

type Execution = Pick<ReturnType<StateMachine["run"]>, "eventLogs" | "abort">;

/**
 * Follows an execution to its end, telling of each state's data. Ends it at a state whose output is over the limit, and
 * gives the name of that state.
 */
export const watch = async (
  machine: string,
  { eventLogs, abort }: Execution,
  tell: (event: StateEvent) => void,
): Promise<string | undefined> => {
  let tooLarge: string | undefined;
  for await (const event of eventLogs) {
    if (event.type === "StateEntered")
      tell({ machine, state: event.state.name, kind: "entered", data: event.state.input });
    if (event.type !== "StateExited") continue;
    tell({ machine, state: event.state.name, kind: "exited", data: event.state.output });
    if (tooLarge === undefined && isOverLimit(JSON.stringify(event.state.output))) {
      tooLarge = event.state.name;
      abort();
    }
  }
  return tooLarge;
};
