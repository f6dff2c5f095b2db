import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogEvent } from "../../../local/log.ts";
import { makePrincipals } from "../../../local/iam/principals.ts";
import { type Functions, makeFunctions } from "../../../local/lambda/make-functions.ts";
import type { Resource } from "../../../local/program.ts";
import { programOf, resource, roleArn } from "../support/program-of.ts";

export const functionArn = (name: string): string => `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;

/** Code of files by name. */
export const files = (texts: Readonly<Record<string, string>>): object => ({
  kind: "archive",
  assets: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { kind: "text", text }])),
});

/** A function whose whole code is this text. */
export const aFunction = (name: string, code: string, inputs: Resource["inputs"] = {}): Resource =>
  resource("aws:lambda/function:Function", name, {
    inputs: {
      role: roleArn(name),
      runtime: "nodejs24.x",
      handler: "index.handler",
      timeout: 30,
      code: files({ "index.mjs": code }),
      ...inputs,
    },
    outputs: { name, arn: functionArn(name), version: "$LATEST" },
  });

export type Lambda = {
  readonly functions: Functions;
  readonly invoke: Functions["invoke"];
  readonly events: ReadonlyArray<LogEvent>;
  /** The lines that a function has logged so far. */
  readonly logOf: (name: string) => Promise<ReadonlyArray<string>>;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
};

type Options = { readonly sandboxes?: number; readonly queueLimit?: number };

export const lambdaWith = async (
  resources: ReadonlyArray<Resource>,
  options: Options = {},
  dataDir = mkdtempSync(join(tmpdir(), "laptop-lambda-")),
): Promise<Lambda> => {
  const events: LogEvent[] = [];
  const program = programOf(...resources);
  const services = { principals: makePrincipals(), dynamoDbUrl: "http://127.0.0.1:1", dataDir };
  const functions = await makeFunctions({ program, ...services, log: (event) => events.push(event), ...options });
  return {
    functions,
    invoke: functions.invoke,
    events,
    logOf: async (name) => (await readFile(join(dataDir, "logs", `${name}.log`), "utf8")).trimEnd().split("\n"),
    dataDir,
    close: async () => {
      await functions.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** Starts functions that the suite's `afterEach` stops. */
export const managedLambda = (): ((...args: Parameters<typeof lambdaWith>) => Promise<Lambda>) => {
  const started: Lambda[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((lambda) => lambda.close()));
  });
  return async (...args) => {
    const lambda = await lambdaWith(...args);
    started.push(lambda);
    return lambda;
  };
};

/** What a promise is rejected with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => new Error("expected a rejection"),
    (error: unknown) => error,
  );

/** Waits until something holds. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** The members of an object that nothing is known of. */
export const membersOf = (value: unknown): Readonly<Record<string, unknown>> => ({ ...(value as object) });
