import { randomUUID } from "node:crypto";
import { AwsError } from "../aws-error.ts";
import { type Program, resourcesOf } from "../program.ts";
import { functionSettings } from "./function-settings.ts";
import { type Host, hostFunction } from "./host-function.ts";
import { invocables } from "./invocable.ts";
import { requestPayload, responsePayload } from "./payload.ts";

/** Lambda's answer to a synchronous invocation; `functionError` tells that the payload is an error. */
export type Invocation = {
  readonly statusCode: 200;
  readonly functionError?: "Unhandled";
  /** Of the code that ran: a number, or `$LATEST`. */
  readonly executedVersion: string;
  readonly payload: unknown;
};

export type Functions = {
  /** By ARN, also that of a version or an alias, or by name. Rejects with the AwsError of the service: throttled, unknown, too large. */
  readonly invoke: (functionArnOrName: string, payload: unknown) => Promise<Invocation>;
  readonly close: () => Promise<void>;
};

type Options = Omit<Host, "region" | "sandboxes" | "queueLimit"> & {
  readonly program: Program;
  /** Most sandboxes of one function; by its memory when not given (sandboxes-of.ts). */
  readonly sandboxes?: number;
  /** Most events that wait for a sandbox of one function. */
  readonly queueLimit?: number;
};

/** The program's functions, each with sandboxes and a line of its own; throws on one that cannot run here. */
export const makeFunctions = async ({
  program,
  sandboxes,
  queueLimit = 128,
  ...services
}: Options): Promise<Functions> => {
  const settings = resourcesOf(program, "aws:lambda/function:Function").map(functionSettings);
  const twice = settings.find(({ name }, index) => settings.findIndex((other) => other.name === name) < index);
  if (twice !== undefined) throw new Error(`Function already exist: two are named "${twice.name}"`);
  const host = { ...services, region: program.region, sandboxes, queueLimit };
  const hosted = await Promise.all(settings.map((one) => hostFunction(one, host)));
  const byName = new Map(hosted.map(({ name, arn }) => [name, arn]));
  const byArn = new Map(hosted.map((one) => [one.arn, one]));
  const known = invocables(program);

  return {
    invoke: async (functionArnOrName, payload) => {
      const functionArn = byName.get(functionArnOrName) ?? functionArnOrName;
      const invocable = known.get(functionArn);
      const target = byArn.get(invocable?.functionArn ?? "");
      if (invocable === undefined || target === undefined)
        throw new AwsError("ResourceNotFoundException", `Function not found: ${functionArnOrName}`, 404);
      const event = { payload: requestPayload(payload), requestId: randomUUID(), functionArn };
      return { ...responsePayload(await target.run(event)), executedVersion: invocable.version };
    },
    close: async () => {
      await Promise.all(hosted.map(({ close }) => close()));
    },
  };
};
