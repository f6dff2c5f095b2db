/** Header fields that an answer may carry beside the static ones; the response template knows exactly these. */
export type ReplyHeader = "ETag" | "Location" | "Retry-After" | "Allow";

/** What the response template turns into an HTTP answer, whether a function or a workflow produced it. */
export type Reply = {
  /** An integer: API Gateway ignores any other status override. */
  readonly statusCode: number;
  readonly contentType: string;
  readonly headers: Readonly<Partial<Record<ReplyHeader, string>>>;
  /** Serialised, because a template cannot serialise; empty for 204 and 304. */
  readonly body: string;
};
