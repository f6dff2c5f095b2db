import { GatewayError } from "../gateway/gateway-error.ts";
import type { IntegrationAnswer } from "./integration.ts";

/** AWS reads `{statusCode: 200}` too, which CDK writes (recorded on AWS); no other JSON with bare names is read here. */
const bare = /^\s*\{\s*'?statusCode'?\s*:\s*(\d+)\s*,?\s*\}\s*$/;

const statusOf = (body: string): unknown => {
  const [, status] = bare.exec(body) ?? [];
  if (status !== undefined) return Number(status);
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" && json !== null && "statusCode" in json ? json.statusCode : undefined;
  } catch {
    return undefined;
  }
};

/** A mock integration: the request template says with which status code it answers. */
export const callMock = (body: string): IntegrationAnswer => {
  const status = statusOf(body);
  if (typeof status !== "number" || !Number.isInteger(status))
    throw new GatewayError(
      "API_CONFIGURATION_ERROR",
      undefined,
      "the mock's request template gives no integer statusCode",
    );
  return { selector: String(status), headers: new Map(), body: "" };
};
