import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { AwsError } from "../aws-error.ts";
import type { Principals } from "../iam/principals.ts";
import type { Log } from "../log.ts";
import { type Program, resourcesOf } from "../program.ts";
import { functionSettings } from "./function-settings.ts";
import { type HostedFunction, hostFunction } from "./host-function.ts";
import type { WorkerError } from "./worker-protocol.ts";

/** Lambda's answer to a synchronous invocation; `functionError` tells that the payload is an error. */
export type Invocation = {
  readonly statusCode: 200;
  readonly functionError?: "Unhandled";
  readonly payload: unknown;
};

export type Functions = {
  /** By ARN or name. Rejects with the AwsError of the service: throttled, unknown, too large. */
  readonly invoke: (functionArnOrName: string, payload: unknown) => Promise<Invocation>;
  /** Starts a sandbox of every function ahead of the first event. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
};

export type FunctionServices = {
  readonly program: Program;
  readonly principals: Principals;
  readonly dynamoDbUrl: string;
  readonly dataDir: string;
  readonly log: Log;
  /** Most sandboxes of one function; as many as processors by default. */
  readonly sandboxes?: number;
  /** Most events that wait for a sandbox of one function. */
  readonly queueLimit?: number;
};

/** Lambda's limit of a synchronous payload, either way (Lambda quotas). */
const payloadLimit = 6 * 1024 * 1024;

/** The program's functions, each with sandboxes and a line of its own; throws on one that cannot run here. */
export const makeFunctions = async ({
  program,
  sandboxes = availableParallelism(),
  queueLimit = 128,
  ...services
}: FunctionServices): Promise<Functions> => {
  const settings = resourcesOf(program, "aws:lambda/function:Function").map(functionSettings);
  const hosted = await Promise.all(
    settings.map((one) => hostFunction(one, { ...services, region: program.region, sandboxes, queueLimit })),
  );
  const byName = new Map<string, HostedFunction>(
    hosted.flatMap((one) => [[one.arn, one] as const, [one.name, one] as const]),
  );

  const invoke: Functions["invoke"] = async (functionArnOrName, payload) => {
    const target = byName.get(functionArnOrName);
    if (target === undefined)
      throw new AwsError("ResourceNotFoundException", `Function not found: ${functionArnOrName}`, 404);
    const text = JSON.stringify(payload ?? {});
    if (Buffer.byteLength(text) > payloadLimit)
      throw new AwsError("RequestTooLargeException", `Request must be smaller than ${payloadLimit} bytes`, 413);
    const outcome = await target.run({ payload: text, requestId: randomUUID(), functionArn: target.arn });
    if (!outcome.ok) return unhandled(outcome.error);
    if (Buffer.byteLength(outcome.result ?? "") > payloadLimit) return unhandled(tooLarge);
    return { statusCode: 200, payload: outcome.result === undefined ? null : (JSON.parse(outcome.result) as unknown) };
  };

  return {
    invoke,
    warm: () => hosted.forEach(({ warm }) => warm()),
    close: async () => {
      await Promise.all(hosted.map(({ close }) => close()));
    },
  };
};

const unhandled = (payload: WorkerError): Invocation => ({ statusCode: 200, functionError: "Unhandled", payload });

const tooLarge: WorkerError = {
  errorType: "Function.ResponseSizeTooLarge",
  errorMessage: `Response payload size exceeded maximum allowed payload size (${payloadLimit} bytes).`,
  trace: [],
};
