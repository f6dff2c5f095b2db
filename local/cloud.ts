import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { makeRestApis } from "./apigateway/rest-apis.ts";
import { startDynamoDb } from "./dynamodb/start-dynamodb.ts";
import { makeLoadBalancer } from "./elb/load-balancer.ts";
import { assertTrust } from "./iam/assert-trust.ts";
import { makeAuthorizer } from "./iam/make-authorizer.ts";
import { makePrincipals } from "./iam/principals.ts";
import { resourcePolicy } from "./iam/resource-policy.ts";
import { makeTrust } from "./iam/trust.ts";
import { makeFunctions } from "./lambda/make-functions.ts";
import type { Log } from "./log.ts";
import type { Program } from "./program.ts";
import { requestLog } from "./request-log.ts";
import { startServer } from "./server.ts";
import { makeStateMachines } from "./states/make-state-machines.ts";

export type CloudOptions = {
  readonly program: Program;
  /** Where tables, unpacked functions and logs are kept; made when absent. */
  readonly dataDir: string;
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
  /** Most sandboxes of one function; by default as many as its memory gives it of the processors. */
  readonly sandboxes?: number;
  /** Most events that wait for a sandbox of one function; further ones are throttled. */
  readonly queueLimit?: number;
  /**
   * Puts something between the functions and the store, given the store's URL: how faults of the network are played.
   */
  readonly storeUrl?: (url: string) => Promise<string>;
  /** Told of the data of every state of a workflow, on its way in and out. */
  readonly onStateEvent?: Parameters<typeof makeStateMachines>[0]["onStateEvent"];
};

export type Cloud = {
  /** Where the program's load balancer answers. */
  readonly url: string;
  /** The name under which AWS would serve it. */
  readonly dnsName: string;
  /** Finishes requests in progress, then stops functions and store. */
  readonly close: () => Promise<void>;
};

type Closing = () => Promise<void>;

/**
 * Builds every service from the program and serves its load balancer. Each service validates what it is given, so a
 * program that cannot be served as on AWS is rejected here, by an error that names the resource; what was started by
 * then is closed.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const started: Array<Closing> = [];
  const close: Closing = async () => {
    for (const stop of started.toReversed()) await stop();
  };
  try {
    const { url, dnsName } = await start(options, (stop) => started.push(stop));
    return { url, dnsName, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const start = async (
  { program, port, log, onStateEvent, storeUrl = (url) => Promise.resolve(url), ...options }: CloudOptions,
  closing: (stop: Closing) => void,
): Promise<Pick<Cloud, "url" | "dnsName">> => {
  const dataDir = resolve(options.dataDir);
  const authorize = makeAuthorizer(program);
  assertTrust(program);
  const principals = makePrincipals();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });

  const dynamoDb = await startDynamoDb({ program, authorize, principals, log, dataDir });
  closing(dynamoDb.close);
  const dynamoDbUrl = await storeUrl(dynamoDb.url);
  const functions = await makeFunctions({ ...options, program, principals, dynamoDbUrl, dataDir, log });
  closing(functions.close);
  const stateMachines = await makeStateMachines({
    program,
    functions,
    authorize,
    log,
    ...(onStateEvent && { onStateEvent }),
  });
  const assume = makeTrust(program);
  const restApis = makeRestApis({ program, log, authorize, assume, resourcePolicy, functions, stateMachines });
  const { handle, dnsName } = makeLoadBalancer({ program, restApis, log });

  const server = await startServer({
    port,
    names: [dnsName.toLowerCase()],
    handle,
    answered: requestLog(program, log),
    log,
  });
  closing(server.close);
  return { url: server.url, dnsName };
};
