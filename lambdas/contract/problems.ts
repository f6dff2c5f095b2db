type Problem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Seconds to wait before the next try (RFC 9110 §10.2.3). */
  readonly retryAfter?: number;
};

const table = {
  "invalid-input": {
    status: 400,
    title: "The input breaks a rule",
    detail: "See violations; each names a field and what a good value looks like.",
  },
  "malformed-body": {
    status: 400,
    title: "The body is not a JSON object",
    detail: "Send one JSON object in UTF-8.",
  },
  "wrong-password": {
    status: 403,
    title: "The current password is wrong",
    detail: "current_password does not match; nothing was changed.",
  },
  "user-not-found": { status: 404, title: "No such user", detail: "No user is registered with this address." },
  "no-such-route": {
    status: 404,
    title: "No such route",
    detail: "Known are POST /register and GET, HEAD, PUT and DELETE /user/{email}.",
  },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    detail: "See the Allow header for what this resource takes.",
  },
  "email-taken": {
    status: 409,
    title: "The address is taken",
    detail: "A user is already registered with this address.",
  },
  "stale-version": {
    status: 412,
    title: "The user has changed",
    detail: "If-Match does not hold; read the user again and repeat with its new ETag.",
  },
  "body-too-large": {
    status: 413,
    title: "The body is too large",
    detail: "A body may have at most 32768 characters.",
  },
  "unsupported-media-type": { status: 415, title: "Unsupported media type", detail: "Send application/json in UTF-8." },
  "idempotency-key-reused": {
    status: 422,
    title: "The idempotency key was used before",
    detail: "This Idempotency-Key came with another payload; use a new key.",
  },
  "precondition-required": {
    status: 428,
    title: "If-Match is required",
    detail: "Read the user and send its ETag as If-Match.",
  },
  "too-many-requests": { status: 429, title: "Too many requests", detail: "Try again later.", retryAfter: 1 },
  "internal-error": {
    status: 500,
    title: "Internal error",
    detail: "The fault is ours; the request id helps to find it.",
  },
  unavailable: {
    status: 503,
    title: "Temporarily unavailable",
    detail: "Try again later.",
    retryAfter: 1,
  },
  "timed-out": { status: 504, title: "Timed out", detail: "No answer came in time; try again later." },
} as const satisfies Record<string, Problem>;

export type ProblemName = keyof typeof table;

/** Every problem that the API answers, whoever makes it: a function, a workflow or the gateway. */
export const problems: Readonly<Record<ProblemName, Problem>> = table;

export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
};

/** The problem document (RFC 9457 §3) of one row, without members that depend on the request. */
export const problemDocument = (name: ProblemName): ProblemDocument => {
  const { status, title, detail } = problems[name];
  return { type: `urn:user-manager:problem:${name}`, title, status, detail };
};
