import { timeouts } from "../timeouts.ts";
import type { PayloadTemplate, Task } from "./asl.ts";
import { catchFaults, retryFaults } from "./faults.ts";

type Step = {
  readonly functionArn: string;
  /** What the function gets: a template, or the path of a value in the state's data. */
  readonly payload: PayloadTemplate | `$.${string}`;
  /** Where the function's answer goes in the state's data; without it, the answer takes the place of all data. */
  readonly into?: string;
  readonly next: string;
};

/** A task that calls one function, tries once more when a fault passes, and answers every fault. */
export const invokeFunction = ({ functionArn, payload, into, next }: Step): Task => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Parameters: {
    FunctionName: functionArn,
    ...(typeof payload === "string" ? { "Payload.$": payload } : { Payload: payload }),
  },
  TimeoutSeconds: timeouts.task,
  ...(into === undefined
    ? { OutputPath: "$.Payload" }
    : { ResultSelector: { "answer.$": "$.Payload" }, ResultPath: into }),
  Retry: retryFaults,
  Catch: catchFaults,
  Next: next,
});
