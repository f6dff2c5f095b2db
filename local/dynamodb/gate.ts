import { crc32 } from "node:zlib";
import { AwsError } from "../aws-error.ts";
import type { Authorize } from "../iam/authorizer.ts";
import type { Principals } from "../iam/principals.ts";
import type { Log } from "../log.ts";
import type { Program } from "../program.ts";
import { accessOf } from "./access-of.ts";
import type { Store } from "./store.ts";
import { membersOf, type WireAnswer, wireError, type WireRequest } from "./wire.ts";

type Dependencies = {
  readonly program: Program;
  readonly store: Store;
  readonly authorize: Authorize;
  readonly principals: Principals;
  readonly log: Log;
};

/** Lets a signed request through to the store when its role may make it; never rejects. */
export const makeGate = ({ program, store, authorize, principals, log }: Dependencies) => {
  const admit = ({ headers, body }: WireRequest): void => {
    const operation = String(headers["x-amz-target"]).split(".")[1] ?? "";
    const roleArn = principals.roleArnOf(accessKeyIn(headers["authorization"]));
    if (roleArn === undefined)
      throw new AwsError("UnrecognizedClientException", "The security token included in the request is invalid.");
    const decision = authorize({ roleArn, ...accessOf(operation, membersOf(body), program) });
    if (!decision.allowed) throw new AwsError("AccessDeniedException", decision.message);
  };

  return async (request: WireRequest): Promise<WireAnswer> => {
    try {
      admit(request);
      return await store.send(request);
    } catch (error) {
      const refusal = error instanceof AwsError ? error : new AwsError("InternalServerError", "internal error", 500);
      const message = error instanceof AwsError ? error.message : String(error);
      log({ level: "error", service: "dynamodb", code: refusal.code, message });
      return checksummed(wireError(refusal));
    }
  };
};

const accessKeyIn = (authorization: unknown): string =>
  /Credential=([^/,\s]+)\//.exec(String(authorization))?.[1] ?? "";

/** The SDK compares it and would take an answer without it for damaged. */
const checksummed = ({ status, headers, body }: WireAnswer): WireAnswer => ({
  status,
  headers: { ...headers, "x-amz-crc32": crc32(body) },
  body,
});
