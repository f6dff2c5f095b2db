import commonPasswords from "@zxcvbn-ts/language-common/src/passwords.json" with { type: "json" };
import type { HasPasswordBlocklist, PasswordBlocklist } from "../domain/ports/password-blocklist.ts";

let built: PasswordBlocklist | undefined;

/**
 * The common passwords that zxcvbn-ts keeps (MIT, ADR 4), indexed with the first password that needs them.
 * Read as data, so that no code of the package runs where passwords are; a test holds it to be case-folded already.
 */
export const passwordBlocklist: HasPasswordBlocklist["blocklist"] = () => (built ??= new Set(commonPasswords));
