import { isServerError, isThrottlingError, isTransientError } from "@smithy/core/retry";
import { defect, type Fault, unavailable } from "../../domain/errors.ts";

/** Tells what may pass by itself (throttling, a failing or silent service, a broken connection) from our own mistakes. */
export const toFault = (cause: unknown): Fault => (isPassing(cause) ? unavailable(cause) : defect(cause));

const isPassing = (cause: unknown): boolean =>
  isError(cause) && (isThrottlingError(cause) || isTransientError(cause) || isServerError(cause) || isCutOff(cause));

/** All that the SDK asks of an error is optional. */
const isError = (cause: unknown): cause is Parameters<typeof isTransientError>[0] => cause instanceof Error;

/** Our deadline, or an answer that is no JSON and so did not come from DynamoDB in one piece. */
const isCutOff = ({ name }: Error): boolean => name === "AbortError" || name === "SyntaxError";
