import { inMemoryUserRepository } from "../../adapters/in-memory/user-repository.ts";
import { argon2Hasher } from "../../adapters/argon2-hasher.ts";
import { sha256Digest } from "../../adapters/sha256-digest.ts";
import { system } from "../../lambdas/composition/system.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";

/** Every port, with the users in memory and a short blocklist: what the steps run on in tests. */
export const anEnvironment = (users: UserRepository = inMemoryUserRepository()) => ({
  users,
  passwords: argon2Hasher(),
  blocklist: () => ({ has: (folded: string) => folded === "correct horse battery staple" }),
  digest: sha256Digest,
  password_min_length: 15,
  require_expected_revision: false,
  ...system,
});
