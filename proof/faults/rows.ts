/**
 * The faults that the system must survive, each with where its expectation comes from. Rows F01 to F40 follow the
 * project's list of faults (12 and 37 were never given out); rows A01 and on were added for what it leaves out.
 * `plays.ts` says of every one how it is played, or why it cannot be played here.
 */
export const rows = [
  ["F01", "DynamoDB", "the table throttles, once", "DynamoDB: error handling"],
  ["F02", "DynamoDB", "the table throttles for good", "ASVS 16.5.2"],
  ["F03", "DynamoDB", "the account throttles (RequestLimitExceeded, ThrottlingException)", "DynamoDB: error handling"],
  ["F04", "DynamoDB", "an internal server error, once", "AWS SDK: retry behavior"],
  ["F05", "DynamoDB", "unavailable for good", "ASVS 16.5.2"],
  ["F06", "DynamoDB", "the connection breaks before the request is processed", "AWS SDK: retry behavior"],
  ["F07", "DynamoDB", "the connection breaks after the commit: the answer is lost", "aws-sdk-java #2667"],
  ["F08", "DynamoDB", "the answer comes after the SDK's timeout", "AWS SDK: retry behavior"],
  ["F09", "DynamoDB", "the answer is cut short, or does not have its checksum", "DynamoDB: x-amz-crc32"],
  ["F10", "DynamoDB", "no such table, access denied, invalid request", "ASVS 16.5.1"],
  ["F11", "DynamoDB", "a stale read", "DynamoDB: read consistency"],
  ["F13", "race", "parallel registrations of one address", "docs/adr: uniqueness lives in the write"],
  ["F14", "race", "parallel registrations of case variants of one address", "docs/adr: uniqueness lives in the write"],
  ["F15", "race", "two PUTs from the same read", "RFC 9110 13.1.1"],
  ["F16", "race", "DELETE against PUT", "DynamoDB: UpdateItem creates what is not there"],
  ["F17", "race", "DELETE against DELETE", "RFC 9110 9.2.2"],
  ["F18", "race", "register, delete, register again", "Wing and Gong; Lowe; Porcupine"],
  ["F19", "flow", "a crash between the check and the creation", "ASVS 2.3.3"],
  ["F20", "flow", "the same step delivered twice", "Express workflows: at least once; Lambda retries"],
  ["F21", "flow", "the creation without its check", "ASVS 15.4.2"],
  ["F22", "Lambda", "a time-out while hashing", "Lambda: timeout"],
  ["F23", "Lambda", "a crash, or out of memory", "Lambda: runtime exit"],
  ["F24", "Lambda", "a burst of cold starts", "Lambda: execution environment"],
  ["F25", "Lambda", "the runtime has no argon2", "ASVS 16.5.3"],
  ["F26", "Step Functions", "the execution fails while the API call is 200", "StartSyncExecution"],
  ["F27", "Step Functions", "a payload over the limit of state data", "Step Functions: quotas"],
  ["F28", "API Gateway", "quotes, dollars, line breaks in a template", "ASVS 1.3.7"],
  ["F29", "API Gateway", "the integration does not answer in time", "API Gateway: quotas"],
  [
    "F30",
    "client",
    "a lost answer after the commit, and the client sends again",
    "draft-ietf-httpapi-idempotency-key-header-07",
  ],
  ["F31", "client", "headers or a body a byte at a time", "slowloris"],
  ["F32", "client", "the client goes away within its request", "RFC 9112 8"],
  ["F33", "client", "an oversize body, a compressed bomb, deep JSON", "OWASP API4:2023"],
  ["F34", "client", "pipelined and malformed HTTP", "ASVS 4.2.1"],
  ["F35", "clock", "the clock jumps by an hour either way, summer time, a leap second", "ASVS 16.2.2"],
  ["F36", "limits", "500 parallel registrations", "ASVS 15.1.3, OWASP API4:2023"],
  ["F38", "privacy", "secrets in logs", "ASVS 16.2.5"],
  ["F39", "privacy", "forged log lines", "ASVS 16.4.1"],
  ["F40", "settings", "an environment variable is missing or wrong", "ASVS 16.5.3"],
  ["A01", "DynamoDB", "a stored item does not decode", "a border like any other"],
  ["A02", "DynamoDB", "fails for one whole try of a step", "Step Functions: retry"],
  ["A03", "DynamoDB", "something between answers in its own words", "a proxy's HTML page"],
  ["A04", "Lambda", "dies after its commit", "Lambda: runtime exit"],
  ["A05", "Lambda", "throws, rejects or returns what nobody foresaw", "ASVS 16.5.1"],
  ["A06", "Lambda", "dies between two events", "Lambda: execution environment"],
  ["A07", "Lambda", "no free place, and the queue is full", "Lambda: TooManyRequestsException"],
  ["A08", "IAM", "a role has lost its right", "ASVS 16.5.1"],
  ["A09", "IAM", "the API may not start its workflow", "ASVS 16.5.1"],
  ["A10", "process", "killed with SIGKILL among its writes", "crash safety"],
  ["A11", "settings", "the table that the settings name is not there", "ASVS 16.5.3"],
  ["A12", "AWS", "a zone fails, a deployment moves an alias under load, a regional throttle", "AWS alone"],
  ["A13", "Lambda", "an event that lacks a member: its caller is of another version", "a border like any other"],
] as const satisfies ReadonlyArray<readonly [id: string, layer: string, fault: string, anchor: string]>;

export type FaultId = (typeof rows)[number][0];

/** Every id, in the order of the list. */
export const faultIds: ReadonlyArray<FaultId> = rows.map(([id]) => id);
