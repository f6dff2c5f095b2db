import { AwsError } from "../../aws-error.ts";
import { GatewayError } from "../gateway/gateway-error.ts";
import type { IntegrationAnswer } from "./integration.ts";

/** Lambda, as far as an API needs it. */
export type InvokeFunction = (
  functionArn: string,
  payload: unknown,
) => Promise<{ readonly functionError?: string; readonly payload: unknown }>;

const parse = (body: string): unknown => {
  if (body === "") return {};
  try {
    return JSON.parse(body);
  } catch {
    // Lambda's own words, to which API Gateway answers 400; which gateway response that is, is unverified.
    throw new GatewayError("DEFAULT_4XX", "Could not parse request body into json");
  }
};

/** What Lambda's own errors become: throttling and faults are failures of the integration, the rest is misconfiguration. */
const gatewayErrorOf = (error: AwsError): GatewayError => {
  const fails = error.statusCode === 429 || error.statusCode >= 500;
  return new GatewayError(fails ? "INTEGRATION_FAILURE" : "API_CONFIGURATION_ERROR", undefined, error);
};

const errorMessageOf = (payload: unknown): string =>
  typeof payload === "object" && payload !== null && "errorMessage" in payload ? String(payload.errorMessage) : "";

/** A Lambda function as the target: its result is a 200; an error's message is what selection patterns see. */
export const callFunction = async (
  invoke: InvokeFunction,
  functionArn: string,
  body: string,
): Promise<IntegrationAnswer> => {
  const event = parse(body);
  try {
    const { functionError, payload } = await invoke(functionArn, event);
    return {
      selector: functionError === undefined ? "" : errorMessageOf(payload),
      headers: new Map([["content-type", "application/json"]]),
      body: payload === undefined ? "null" : JSON.stringify(payload),
    };
  } catch (error) {
    throw error instanceof AwsError ? gatewayErrorOf(error) : error;
  }
};
