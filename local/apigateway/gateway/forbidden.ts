import type { HttpResponse } from "../../http-message.ts";
import { makeIdentifiers } from "../request/identifiers.ts";

/** The answer to a host or stage that is nobody's: no API, so no gateway response can customise it. */
export const forbidden = (now: Date): HttpResponse => {
  const { requestId, extendedRequestId } = makeIdentifiers([], now);
  return {
    status: 403,
    headers: [
      ["Content-Type", "application/json"],
      ["x-amzn-ErrorType", "ForbiddenException"],
      ["x-amzn-RequestId", requestId],
      ["x-amz-apigw-id", extendedRequestId],
    ],
    body: JSON.stringify({ message: "Forbidden" }),
  };
};
