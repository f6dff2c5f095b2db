import { function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import type { UpdateUser } from "../commands/update-user.ts";
import type { Email } from "../email.ts";
import { type Fault, type WrongPassword, wrongPassword } from "../errors.ts";
import type { CandidatePassword, Password } from "../password.ts";
import type { HasPasswordHasher } from "../ports/password-hasher.ts";
import type { HasUsers, StoredCredential } from "../ports/user-repository.ts";

type Passwords = { readonly password?: Password; readonly current_password?: CandidatePassword };
type PasswordChange = UpdateUser["password_change"];
type Env = HasUsers<"findCredential"> & HasPasswordHasher;

/** The hashes of a password change, if one is asked for; the present password is verified before the new one costs anything. */
export const passwordChange =
  (
    email: Email,
    { password, current_password }: Passwords,
  ): RTE.ReaderTaskEither<Env, WrongPassword | Fault, PasswordChange> =>
  ({ users, passwords }) => {
    if (password === undefined || current_password === undefined) return TE.right(undefined);
    const change = ({ password_hash: verified_hash }: StoredCredential) =>
      F.pipe(
        passwords.verify(current_password, verified_hash),
        TE.filterOrElseW(F.identity, () => wrongPassword),
        TE.flatMap(() => passwords.hash(password)),
        TE.map((password_hash): PasswordChange => ({ verified_hash, password_hash })),
      );
    return F.pipe(
      users.findCredential(email),
      TE.flatMap(O.match((): TE.TaskEither<WrongPassword | Fault, PasswordChange> => TE.right("no-such-user"), change)),
    );
  };
