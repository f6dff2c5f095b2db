import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { Fault } from "../../domain/errors.ts";
import { toFault } from "./to-fault.ts";

/** The item was not as the write demands. */
export type ConditionFailed = {
  readonly _tag: "ConditionFailed";
  /** How often the SDK sent the request: above one, an earlier sending may have done the work. */
  readonly attempts: number;
};

export const toWriteFailure = (cause: unknown): ConditionFailed | Fault =>
  cause instanceof ConditionalCheckFailedException
    ? { _tag: "ConditionFailed", attempts: cause.$metadata.attempts ?? 1 }
    : toFault(cause);
