import { problemDocument, type ProblemName, problems } from "../contract/problems.ts";
import type { Reply } from "../contract/reply.ts";
import type { AnyRefusal } from "./refusal.ts";

/** One row per refusal: a new one does not compile until it has its problem here. */
const problemOf: Readonly<Record<AnyRefusal["_tag"], ProblemName>> = {
  InvalidInput: "invalid-input",
  MalformedBody: "malformed-body",
  WrongPassword: "wrong-password",
  UserNotFound: "user-not-found",
  EmailTaken: "email-taken",
  StaleVersion: "stale-version",
  BodyTooLarge: "body-too-large",
  UnsupportedMediaType: "unsupported-media-type",
  IdempotencyKeyReused: "idempotency-key-reused",
  PreconditionRequired: "precondition-required",
};

/** The problem+json answer (RFC 9457) to a refusal; invalid input lists all its violations. */
export const problemReply = (refusal: AnyRefusal): Reply => {
  const name = problemOf[refusal._tag];
  const { status, retryAfter } = problems[name];
  return {
    statusCode: status,
    contentType: "application/problem+json",
    headers: retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) },
    body: JSON.stringify({
      ...problemDocument(name),
      ...(refusal._tag === "InvalidInput" ? { violations: refusal.violations } : {}),
    }),
  };
};
