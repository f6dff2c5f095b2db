import { randomUUID } from "node:crypto";
import type { Ask } from "./ask.ts";

/** Whom the checks speak about: one user who is registered by the first check and deleted by the last. */
export type Subject = {
  readonly ask: Ask;
  /** With `+`, and `a` in front, so that a second decoding of a path would show. */
  readonly email: string;
  readonly path: string;
  readonly password: string;
};

/** A check fails by throwing. */
export type Check = { readonly name: string; readonly run: (subject: Subject) => Promise<void> };

type Body = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

export const jsonBody = (value: unknown): Body => ({
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

/** The body of a PUT, for stacks that require If-Match too: any version will do. */
export const replacement = (value: unknown): Body => {
  const { headers, body } = jsonBody(value);
  return { headers: { ...headers, "If-Match": "*" }, body };
};

/** The address is of the example domain of RFC 2606 and new in each run. */
export const makeSubject = (ask: Ask): Subject => {
  const id = randomUUID();
  const email = `a-smoke+${id}@example.com`;
  return { ask, email, path: `/user/${encodeURIComponent(email)}`, password: `smoke test ${id}` };
};
