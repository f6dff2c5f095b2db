import { either as E } from "fp-ts";
import type * as t from "io-ts";
import { uuidV7Ids } from "../../adapters/uuid-v7-ids.ts";
import { Email } from "../../domain/email.ts";
import { PasswordHash } from "../../domain/password-hash.ts";
import type { Registration, Removal, Replacement } from "../../domain/ports/user-repository.ts";
import { Profile } from "../../domain/profile.ts";
import { Timestamp } from "../../domain/timestamp.ts";
import type { User } from "../../domain/user.ts";
import { firstVersion, Version } from "../../domain/version.ts";

/** Values of the tests go through the codecs, so that none of them is illegal. */
const legal =
  <A>(codec: t.Decoder<unknown, A>) =>
  (value: unknown): A => {
    const decoded = codec.decode(value);
    if (E.isLeft(decoded)) throw new Error(`not a legal ${codec.name}: ${JSON.stringify(value)}`);
    return decoded.right;
  };

export const profile = legal(Profile);
export const version = legal(Version);
export const timestamp = legal(Timestamp);

let count = 0;
const next = (): number => (count += 1);

/** An address that no other test uses: the suites share one store. */
export const anAddress = (): Email => legal(Email)(`user${next()}@example.org`);

/** A hash of nothing: repositories keep hashes, they do not read them. */
export const aHash = (): PasswordHash =>
  legal(PasswordHash)(
    `$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$${Buffer.from(String(next())).toString("base64url")}`,
  );

export const anOperationId = (): string => `req:${next()}`;

/** A registration of its own user, at its own address, by its own request, unless the test says otherwise. */
export const aRegistration = ({
  email = anAddress(),
  says = { name: "Ada" },
  ...origin
}: Partial<Omit<Registration, "user">> & { readonly email?: Email; readonly says?: unknown } = {}): Registration => {
  const now = timestamp("2026-01-31T12:00:00.000Z");
  return {
    user: {
      id: uuidV7Ids.nextUserId(),
      email,
      email_verified: false,
      ...profile(says),
      version: firstVersion,
      created_at: now,
      updated_at: now,
    },
    password_hash: aHash(),
    registration_id: anOperationId(),
    fingerprint: `fingerprint ${next()}`,
    ...origin,
  };
};

/** A replacement of this user's profile by its own operation. */
export const aReplacement = (
  current: User,
  { says = {}, ...rest }: Partial<Omit<Replacement, "current" | "profile">> & { readonly says?: unknown } = {},
): Replacement => ({
  current,
  profile: profile(says),
  updated_at: timestamp("2026-01-31T12:00:01.000Z"),
  operation_id: anOperationId(),
  ...rest,
});

export const aRemoval = ({ email, id }: User, expected: Pick<Removal, "expected_version"> = {}): Removal => ({
  email,
  id,
  ...expected,
});

/** What the user is after its nth replacement. */
export const replaced = (
  { id, email, email_verified, created_at }: User,
  { profile: says, updated_at }: Replacement,
  count = 2,
): User => ({ id, email, email_verified, ...says, version: version(count), created_at, updated_at });
