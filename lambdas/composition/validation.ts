import { argon2Hasher } from "../../adapters/argon2-hasher.ts";
import { passwordBlocklist } from "../../adapters/password-blocklist.ts";
import { sha256Digest } from "../../adapters/sha256-digest.ts";
import { timedPasswordHasher } from "../../adapters/timed-password-hasher.ts";
import type { ValidationEnv } from "../steps/validate-user-input.ts";
import { readSettings, ValidationSettings } from "../runtime/settings.ts";
import { lazyCredentials } from "./lazy-credentials.ts";

/** Everything that validation needs; the SDK is imported with the first credential that is read. `tell` hears of hash times. */
export const validation = (tell: (milliseconds: number) => void, variables: unknown = process.env): ValidationEnv => {
  const { PASSWORD_MIN_LENGTH, REQUIRE_IF_MATCH } = readSettings(ValidationSettings, variables);
  return {
    users: lazyCredentials(async () => (await import("./users-table.ts")).usersTable(variables)),
    passwords: timedPasswordHasher(argon2Hasher(), tell),
    blocklist: passwordBlocklist,
    digest: sha256Digest,
    password_min_length: Number(PASSWORD_MIN_LENGTH),
    require_expected_revision: REQUIRE_IF_MATCH === "true",
  };
};
