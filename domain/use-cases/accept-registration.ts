import { either as E, function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import { canonicalJson } from "../canonical-json.ts";
import type { RegisterUser } from "../commands/register-user.ts";
import type { Email } from "../email.ts";
import { type Fault, type IdempotencyKeyReused, idempotencyKeyReused, type InvalidInput } from "../errors.ts";
import type { PasswordHash } from "../password-hash.ts";
import type { Password } from "../password.ts";
import type { HasDigest } from "../ports/digest.ts";
import type { HasPasswordBlocklist } from "../ports/password-blocklist.ts";
import type { HasPasswordHasher } from "../ports/password-hasher.ts";
import type { HasUsers, StoredCredential } from "../ports/user-repository.ts";
import { listViolations } from "../validation/list-violations.ts";
import { validated, type Validated } from "../validation/validated.ts";
import { type RegistrationRequest, registrationRequest } from "./registration-request.ts";

export type RegistrationEnv = HasUsers<"findCredential"> &
  HasPasswordHasher &
  HasPasswordBlocklist &
  HasDigest & { readonly password_min_length: number };

type AcceptRegistration = {
  /** A parsed JSON value. */
  readonly body: unknown;
  readonly idempotency_key: Validated<string | undefined>;
  /** The gateway's id of this request: stands in where the client sent no key. */
  readonly operation_id: string;
};

/** Checks a registration against every rule and turns its password into a hash. */
export const acceptRegistration =
  (
    request: AcceptRegistration,
  ): RTE.ReaderTaskEither<RegistrationEnv, InvalidInput | IdempotencyKeyReused | Fault, RegisterUser> =>
  (env) =>
    F.pipe(
      TE.fromIOEither(() => read(request, env)),
      TE.flatMap(({ key, body }) => command(request.operation_id, key, body)(env)),
    );

const read = ({ body, idempotency_key }: AcceptRegistration, env: RegistrationEnv) =>
  F.pipe(
    validated({
      key: idempotency_key,
      body: registrationRequest({ min_length: env.password_min_length, blocklist: env.blocklist })(body),
    }),
    E.mapLeft(listViolations),
  );

const command = (
  operationId: string,
  key: string | undefined,
  { email, password, ...profile }: RegistrationRequest,
): RTE.ReaderTaskEither<RegistrationEnv, IdempotencyKeyReused | Fault, RegisterUser> => {
  const registration_id = key === undefined ? `req:${operationId}` : `key:${key}`;
  return (env) =>
    F.pipe(
      key === undefined ? env.passwords.hash(password) : hashForKey(email, password, registration_id)(env),
      TE.map((password_hash) => ({
        email,
        profile,
        password_hash,
        registration_id,
        fingerprint: env.digest(canonicalJson({ email, ...profile })),
      })),
    );
};

/** A salted hash does not tell whether a password is the same, so a replay is verified against what is stored. */
const hashForKey =
  (
    email: Email,
    password: Password,
    registrationId: string,
  ): RTE.ReaderTaskEither<RegistrationEnv, IdempotencyKeyReused | Fault, PasswordHash> =>
  ({ users, passwords }) => {
    const isReplay = (stored: StoredCredential) => stored.registration_id === registrationId;
    return F.pipe(
      users.findCredential(email),
      TE.flatMap(
        F.flow(
          O.filter(isReplay),
          O.match(
            (): TE.TaskEither<IdempotencyKeyReused | Fault, PasswordHash> => passwords.hash(password),
            ({ password_hash }) =>
              F.pipe(
                passwords.verify(password, password_hash),
                TE.flatMap((same) => (same ? TE.right(password_hash) : TE.left(idempotencyKeyReused))),
              ),
          ),
        ),
      ),
    );
  };
