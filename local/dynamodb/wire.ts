import { AwsError } from "../aws-error.ts";

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

/** Members of a request's body that the gate reads; all others pass. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body as an object; DynamoDB's own error where it is none. */
export const membersOf = (body: string): Members => {
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
  ResourceNotFoundException: "com.amazonaws.dynamodb.v20120810",
};

/** An error as the service writes it. */
export const wireError = ({ code, message, statusCode }: AwsError): WireAnswer => ({
  status: statusCode,
  headers: { "Content-Type": "application/x-amz-json-1.0" },
  body: JSON.stringify({ __type: `${namespaces[code] ?? "com.amazon.coral.service"}#${code}`, message }),
});
