import type { io } from "fp-ts";

/** Commonly used and leaked passwords, in NFC and case-folded. */
export interface PasswordBlocklist {
  readonly has: (folded: string) => boolean;
}

/** A thunk, because the list is large and only a request with a new password needs it. */
export type HasPasswordBlocklist = { readonly blocklist: io.IO<PasswordBlocklist> };
