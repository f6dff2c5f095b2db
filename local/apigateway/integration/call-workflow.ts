import { AwsError } from "../../aws-error.ts";
import { DocumentError, Section } from "../document/section.ts";
import { text } from "../document/readers.ts";
import type { IntegrationAnswer } from "./integration.ts";

/** The members of StartSyncExecution's request that are emulated. */
export type StartRequest = {
  readonly stateMachineArn: string;
  readonly input?: string;
  readonly name?: string;
  readonly traceHeader?: string;
};

/** Step Functions, as far as an API needs it; the result is what the service answers as JSON. */
export type StartSyncExecution = (request: StartRequest) => Promise<object>;

/** Throws the AwsError AccessDeniedException when the role may not start this state machine. */
export type CheckStart = (stateMachineArn: string) => void;

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new AwsError("SerializationException", "Could not parse the request as JSON");
  }
};

const defined = <A extends object>(members: A): { [K in keyof A]: Exclude<A[K], undefined> } =>
  // Absent members must be absent: the services know no undefined.
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;

const readRequest = (body: string): StartRequest => {
  const section = new Section(parse(body), "StartSyncExecution");
  const stateMachineArn = section.required("stateMachineArn", text);
  const members = defined({
    input: section.optional("input", text),
    name: section.optional("name", text),
    traceHeader: section.optional("traceHeader", text),
  });
  section.done();
  return { stateMachineArn, ...members };
};

const answer = (status: number, body: object): IntegrationAnswer => ({
  selector: String(status),
  headers: new Map([["content-type", "application/x-amz-json-1.0"]]),
  body: JSON.stringify(body),
});

const refusal = ({ statusCode, code, message }: AwsError): IntegrationAnswer => ({
  ...answer(statusCode, { __type: code, message }),
  complaint: `StartSyncExecution: ${code}: ${message}`,
});

/**
 * StartSyncExecution as the target. Whatever becomes of the execution, the service answers 200; only its own errors have
 * another status, and they too go to the integration responses.
 */
export const callWorkflow = async (
  start: StartSyncExecution,
  check: CheckStart,
  body: string,
): Promise<IntegrationAnswer> => {
  try {
    const request = readRequest(body);
    check(request.stateMachineArn);
    return answer(200, await start(request));
  } catch (error) {
    if (error instanceof AwsError) return refusal(error);
    if (error instanceof DocumentError) return refusal(new AwsError("SerializationException", error.message));
    throw error;
  }
};
