import type { taskEither as TE } from "fp-ts";
import type { Fault } from "../errors.ts";
import type { CandidatePassword, Password } from "../password.ts";
import type { PasswordHash } from "../password-hash.ts";

/** Slow, salted, memory-hard one-way function over passwords. */
export interface PasswordHasher {
  readonly hash: (password: Password) => TE.TaskEither<Fault, PasswordHash>;
  /** Right(false) when the password is another one; Left when the stored hash cannot be read. */
  readonly verify: (password: CandidatePassword, hash: PasswordHash) => TE.TaskEither<Fault, boolean>;
}

export type HasPasswordHasher = { readonly passwords: PasswordHasher };
