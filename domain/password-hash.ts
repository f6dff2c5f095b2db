import type * as t from "io-ts";
import { refinedString } from "./validation/refined-string.ts";

interface PasswordHashBrand {
  readonly PasswordHash: unique symbol;
}

/**
 * An argon2id hash with its salt and parameters as a PHC string. Only its outline is checked here:
 * the hasher reads the parameters and refuses those that it must not run.
 */
export const PasswordHash = refinedString<PasswordHashBrand>({
  name: "PasswordHash",
  rule: "password-hash",
  detail: "must be a PHC string of argon2id",
  holds: (sent) => sent.length <= 512 && /^\$argon2id\$v=\d+\$[a-z0-9=,]+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/.test(sent),
});
export type PasswordHash = t.TypeOf<typeof PasswordHash>;
