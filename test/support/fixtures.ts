import { either as E } from "fp-ts";
import type * as t from "io-ts";
import { RegisterUser } from "../../domain/commands/register-user.ts";
import type { Registration } from "../../domain/ports/user-repository.ts";
import { User } from "../../domain/user.ts";
import { parse } from "../../domain/validation/parse.ts";

/** Decodes, so that a fixture cannot drift from the rules that real data must meet. */
export const decoded = <A>(codec: t.Decoder<unknown, A>, input: unknown): A => {
  const result = parse(codec)(input);
  if (E.isLeft(result)) throw new Error(`illegal fixture: ${JSON.stringify(result.left.violations)}`);
  return result.right;
};

let serial = 0;

/** A user of its own id and address; `overrides` are raw values and decoded with the rest. */
export const aUser = (overrides: Readonly<Partial<Record<keyof User, unknown>>> = {}): User => {
  serial += 1;
  return decoded(User, {
    id: `01900000-0000-7000-8000-${String(serial).padStart(12, "0")}`,
    email: `user-${serial}@example.org`,
    email_verified: false,
    name: "Ada",
    version: 1,
    created_at: "2026-01-31T12:00:00.000Z",
    updated_at: "2026-01-31T12:00:00.000Z",
    ...overrides,
  });
};

/** Looks like the hasher's work and fits the codec; no password is known for it. */
export const aPasswordHash = (salt = "c2FsdHNhbHRzYWx0c2FsdA"): string =>
  `$argon2id$v=19$m=19456,t=2,p=1$${salt}$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g`;

/** What the store is asked to insert. */
export const aRegistration = (overrides: Partial<Registration> = {}): Registration => {
  const { password_hash, registration_id, fingerprint } = aRegisterUser();
  return { user: aUser(), password_hash, registration_id, fingerprint, ...overrides };
};

/** A registration's command; `overrides` are raw values and decoded with the rest. */
export const aRegisterUser = (overrides: Readonly<Partial<Record<keyof RegisterUser, unknown>>> = {}): RegisterUser => {
  serial += 1;
  return decoded(RegisterUser, {
    email: `user-${serial}@example.org`,
    profile: { name: "Ada" },
    password_hash: aPasswordHash(),
    registration_id: `req:operation-${serial}`,
    fingerprint: `fingerprint-${serial}`,
    ...overrides,
  });
};
