import type { ProblemName } from "../../lambdas/contract/problems.ts";
import type { Members } from "../../local/members.ts";

/** A request as it goes over the wire; a repeated field has several values. */
export type Sent = {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string | ReadonlyArray<string>>>;
  readonly body?: string | Buffer;
};

/** What an answer must be. Every other 2xx, every 5xx and every 4xx that is no problem document is a failure. */
export type Verdict =
  /** 200 or 201 with exactly this profile, which a GET shows too. */
  | { readonly is: "stored"; readonly profile: Members }
  /** A problem, one of these; of invalid input, one that points at this place. */
  | { readonly is: "refused"; readonly as: ReadonlyArray<ProblemName>; readonly at?: string }
  /** Either of the two: a rule that is not written a second time here decides. */
  | { readonly is: "stored or refused"; readonly profile: Members }
  /** The user as it is, or 304: nothing was to be changed. */
  | { readonly is: "shown" }
  /** 204: the user is no more. */
  | { readonly is: "removed" }
  /** 4xx in the words of what stands before the API, or a problem. */
  | { readonly is: "turned away" };

/** One hostile request about one user, and what must come of it. */
export type Case = {
  readonly what: string;
  /** Whose state may change by it; of every other answer than "stored" and "removed" it must not. */
  readonly email: string;
  readonly sent: Sent;
  readonly verdict: Verdict;
};

export const refused = (as: ProblemName | ReadonlyArray<ProblemName>, at?: string): Verdict => ({
  is: "refused",
  as: typeof as === "string" ? [as] : as,
  ...(at !== undefined && { at }),
});

export const json = { "Content-Type": "application/json" };

/** A JSON body with its media type. */
export const withJson = (method: string, target: string, value: unknown): Sent => ({
  method,
  target,
  headers: json,
  body: JSON.stringify(value),
});
