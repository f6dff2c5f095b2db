import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { AwsError } from "../aws-error.ts";
import { isMembers, type Members } from "../members.ts";

/** A request of DynamoDB's JSON protocol, before anybody has looked at it. */
export type WireRequest = {
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>;
  readonly body: string;
};

export type WireAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
};

/** The body as an object; DynamoDB's own error where it is none. */
export const bodyMembers = (body: string): Members => {
  try {
    const value: unknown = JSON.parse(body);
    if (isMembers(value)) return value;
  } catch {
    // Told below, like every other body that is no object.
  }
  throw new AwsError("SerializationException", "Start of structure or map found where not expected.");
};

const namespaces: Readonly<Record<string, string>> = {
  ValidationException: "com.amazon.coral.validate",
  InternalServerError: "com.amazonaws.dynamodb.v20120810",
};

/** 52 characters, as the service makes them. */
const newRequestId = (): string => randomBytes(26).toString("hex").toUpperCase();

/** An error as the service writes it, with the checksum that a client may compare. */
export const wireError = ({ code, message, statusCode }: AwsError): WireAnswer => {
  const body = JSON.stringify({ __type: `${namespaces[code] ?? "com.amazon.coral.service"}#${code}`, message });
  return {
    status: statusCode,
    headers: {
      "Content-Type": "application/x-amz-json-1.0",
      "Content-Length": Buffer.byteLength(body),
      "x-amzn-RequestId": newRequestId(),
      "x-amz-crc32": crc32(body),
    },
    body,
  };
};
