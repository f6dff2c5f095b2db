import * as t from "io-ts";

/** One header field, its name spelled as the client wrote it. */
const HeaderField = t.strict({ name: t.string, value: t.string }, "HeaderField");

/**
 * An HTTP request as the mapping templates hand it over: copied, not interpreted.
 * Both workflows start from it, and API Gateway invokes get-user and delete-user with it.
 */
export const HttpEvent = t.strict(
  {
    /** `$context.requestId`: for logs only, a client can choose it. */
    request_id: t.string,
    /** `$context.extendedRequestId`: made by API Gateway, so fit to identify a write. */
    operation_id: t.string,
    /** `$context.path`, with the stage in front. */
    path: t.string,
    /** The path parameter as the template saw it; empty where the route has none. */
    email: t.string,
    /** Only the fields that the API reads, in any spelling. */
    headers: t.readonlyArray(HeaderField),
    /** The raw body; empty when it was too large to pass on. */
    body: t.string,
    body_too_large: t.boolean,
  },
  "HttpEvent",
);
export type HttpEvent = t.TypeOf<typeof HttpEvent>;
