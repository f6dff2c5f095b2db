/** Header fields in the order and spelling of the wire: API Gateway hands names to templates as the client wrote them. */
export type HeaderFields = ReadonlyArray<readonly [name: string, value: string]>;

export type HttpRequest = {
  readonly method: string;
  /** Request target as sent: still percent-encoded path, with the query string. */
  readonly target: string;
  readonly headers: HeaderFields;
  readonly body: Buffer;
};

export type HttpResponse = {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: string;
};

/** First value of a header field; names compare without case (RFC 9110 §5.1). */
export const headerValue = (headers: HeaderFields, name: string): string | undefined =>
  headers.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
