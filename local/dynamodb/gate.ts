import { AwsError } from "../aws-error.ts";
import type { AccessRequest, Authorize } from "../iam/authorizer.ts";
import type { Principals } from "../iam/principals.ts";
import type { Log } from "../log.ts";
import type { Members } from "../members.ts";
import type { Store } from "./store.ts";
import type { MayDecrypt } from "./table-keys.ts";
import { bodyMembers, type WireAnswer, wireError, type WireRequest } from "./wire.ts";

type Dependencies = {
  readonly store: Store;
  /** What a request asks of IAM; throws the AwsError of one that is not served. */
  readonly accessOf: (operation: string, request: Members) => Omit<AccessRequest, "roleArn">;
  readonly authorize: Authorize;
  readonly mayDecrypt: MayDecrypt;
  readonly principals: Principals;
  readonly log: Log;
};

/** Lets a signed request through to the store when its role may make it. What it turns away is logged. Never rejects. */
export const makeGate = ({
  store,
  accessOf,
  authorize,
  mayDecrypt,
  principals,
  log,
}: Dependencies): ((request: WireRequest) => Promise<WireAnswer>) => {
  const admit = ({ headers, body }: WireRequest): void => {
    const operation = operationIn(headers["x-amz-target"]);
    const roleArn = principals.roleArnOf(accessKeyIn(headers["authorization"]));
    if (roleArn === undefined)
      throw new AwsError("UnrecognizedClientException", "The security token included in the request is invalid.");
    const request = bodyMembers(body);
    const decision = authorize({ roleArn, ...accessOf(operation, request) });
    if (!decision.allowed) throw new AwsError("AccessDeniedException", decision.message);
    const key = mayDecrypt(request["TableName"], roleArn);
    if (!key.allowed) throw new AwsError("AccessDeniedException", `KMS key access denied error: ${key.message}`);
  };

  return async (request) => {
    try {
      admit(request);
      return await store.send(request);
    } catch (error) {
      const [refusal, message] =
        error instanceof AwsError
          ? [error, error.message]
          : [new AwsError("InternalServerError", "The request processing has failed.", 500), String(error)];
      log({ level: "error", service: "dynamodb", code: refusal.code, message });
      return wireError(refusal);
    }
  };
};

/** Every request of the SDK ends here, so one for another service has to be told what it met. */
const operationIn = (target: unknown): string => {
  const [, operation] = /^DynamoDB_20120810\.(\w+)$/.exec(String(target)) ?? [];
  if (operation === undefined)
    throw new AwsError(
      "UnknownOperationException",
      `the laptop cloud serves functions DynamoDB alone, not ${String(target)}`,
    );
  return operation;
};

const accessKeyIn = (authorization: unknown): string =>
  /Credential=([^/,\s]+)\//.exec(String(authorization))?.[1] ?? "";
