import { taskEither as TE } from "fp-ts";
import { PasswordHash } from "../../domain/password-hash.ts";
import type { PasswordHasher } from "../../domain/ports/password-hasher.ts";
import { aPasswordHash, decoded } from "./fixtures.ts";

type FakePasswordHasher = PasswordHasher & { readonly hashed: ReadonlyArray<string> };

/** Hashes at no cost, without salt, so that a test can tell the hash of a password; `hashed` lists what it was given. */
export const fakePasswordHasher = (): FakePasswordHasher => {
  const hashed: Array<string> = [];
  return {
    hashed,
    hash: (password) =>
      TE.fromIO(() => {
        hashed.push(password);
        return fakeHashOf(password);
      }),
    verify: (password, hash) => TE.fromIO(() => hash === fakeHashOf(password)),
  };
};

/** What the fake makes of a password. */
export const fakeHashOf = (password: string): PasswordHash =>
  decoded(PasswordHash, aPasswordHash(Buffer.from(password).toString("base64").replaceAll("=", "")));
