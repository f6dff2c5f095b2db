import { either as E, function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import * as t from "io-ts";
import type { UpdateUser } from "../commands/update-user.ts";
import { Email } from "../email.ts";
import {
  type Fault,
  type InvalidInput,
  type PreconditionRequired,
  preconditionRequired,
  type WrongPassword,
} from "../errors.ts";
import type { HasPasswordBlocklist } from "../ports/password-blocklist.ts";
import type { HasPasswordHasher } from "../ports/password-hasher.ts";
import type { HasUsers } from "../ports/user-repository.ts";
import type { ExpectedRevisions } from "../revision.ts";
import { profileOf } from "../user.ts";
import { listViolations } from "../validation/list-violations.ts";
import { validate } from "../validation/parse.ts";
import { validated, type Validated } from "../validation/validated.ts";
import { passwordChange } from "./password-change.ts";
import { updateRequest } from "./update-request.ts";

export type UpdateEnv = HasUsers<"findCredential"> &
  HasPasswordHasher &
  HasPasswordBlocklist & { readonly password_min_length: number; readonly require_expected_revision: boolean };

type AcceptUpdate = {
  /** From the path, decoded once. */
  readonly email: unknown;
  /** A parsed JSON value. */
  readonly body: unknown;
  readonly expected_revisions: Validated<ExpectedRevisions | undefined>;
  readonly operation_id: string;
};

/** Checks an update against every rule, verifies the present password and turns the new one into a hash. */
export const acceptUpdate =
  (
    request: AcceptUpdate,
  ): RTE.ReaderTaskEither<UpdateEnv, InvalidInput | PreconditionRequired | WrongPassword | Fault, UpdateUser> =>
  (env) =>
    F.pipe(
      TE.fromIOEither(() => read(request, env)),
      TE.filterOrElseW(
        ({ expected }) => expected !== undefined || !env.require_expected_revision,
        () => preconditionRequired,
      ),
      TE.flatMap(({ path: { email }, body, expected }) =>
        F.pipe(
          passwordChange(email, body)(env),
          TE.map((password_change) => ({
            email,
            profile: profileOf(body),
            operation_id: request.operation_id,
            ...(expected === undefined ? {} : { expected_revisions: expected }),
            ...(password_change === undefined ? {} : { password_change }),
          })),
        ),
      ),
    );

const Path = t.strict({ email: Email }, "Path");

const read = ({ email, body, expected_revisions }: AcceptUpdate, env: UpdateEnv) => {
  const path = validate(Path)({ email });
  const address = F.pipe(
    path,
    O.fromEither,
    O.map(({ email }) => email),
    O.toUndefined,
  );
  const policy = { min_length: env.password_min_length, blocklist: env.blocklist, address };
  return F.pipe(
    validated({ path, expected: expected_revisions, body: updateRequest(policy)(body) }),
    E.mapLeft(listViolations),
  );
};
