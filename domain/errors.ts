/** One broken rule of the input, addressed by JSON Pointer (RFC 6901) so that a client can highlight the field. */
export type Violation = {
  readonly pointer: string;
  /** Stable machine name of the rule, such as `email` or `required`. */
  readonly rule: string;
  /** What a good value looks like. */
  readonly detail: string;
};

/** The input breaks at least one rule; carries every violation, not the first. */
export type InvalidInput = { readonly _tag: "InvalidInput"; readonly violations: ReadonlyArray<Violation> };
export type EmailTaken = { readonly _tag: "EmailTaken" };
export type UserNotFound = { readonly _tag: "UserNotFound" };
/** The user is not at one of the revisions that the client expected. */
export type StaleVersion = { readonly _tag: "StaleVersion" };
/** `current_password` does not verify, or the password changed between its check and the write. */
export type WrongPassword = { readonly _tag: "WrongPassword" };
/** This stack demands an expected revision and the client sent none. */
export type PreconditionRequired = { readonly _tag: "PreconditionRequired" };
/** The same idempotency key was used before with another payload. */
export type IdempotencyKeyReused = { readonly _tag: "IdempotencyKeyReused" };

/** A dependency throttles, fails or does not answer; worth another try. The cause is for the log, never for the client. */
export type Unavailable = { readonly _tag: "Unavailable"; readonly cause: unknown };
/** Our own mistake: access denied, a missing table, a row that does not decode. The cause is for the log, never for the client. */
export type Defect = { readonly _tag: "Defect"; readonly cause: unknown };
export type Fault = Unavailable | Defect;

/** Everything that can go wrong by the rules of the business: each is an answer, not an exception. */
export type Refusal =
  InvalidInput | EmailTaken | UserNotFound | StaleVersion | WrongPassword | PreconditionRequired | IdempotencyKeyReused;

export const invalidInput = (violations: ReadonlyArray<Violation>): InvalidInput => ({
  _tag: "InvalidInput",
  violations,
});
export const emailTaken: EmailTaken = { _tag: "EmailTaken" };
export const userNotFound: UserNotFound = { _tag: "UserNotFound" };
export const staleVersion: StaleVersion = { _tag: "StaleVersion" };
export const wrongPassword: WrongPassword = { _tag: "WrongPassword" };
export const preconditionRequired: PreconditionRequired = { _tag: "PreconditionRequired" };
export const idempotencyKeyReused: IdempotencyKeyReused = { _tag: "IdempotencyKeyReused" };
export const unavailable = (cause: unknown): Unavailable => ({ _tag: "Unavailable", cause });
export const defect = (cause: unknown): Defect => ({ _tag: "Defect", cause });

/** Tells a fault (retry, alarm) from everything that is an answer. */
export const isFault = (error: { readonly _tag: string }): error is Fault =>
  error._tag === "Unavailable" || error._tag === "Defect";
