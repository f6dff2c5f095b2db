import { expect } from "chai";
import type { Email } from "../../../domain/email.ts";
import type { PasswordHash } from "../../../domain/password-hash.ts";
import type { Registration } from "../../../domain/ports/user-repository.ts";
import { aHash, anAddress, anOperationId, aRegistration } from "../../contract/a-registration.ts";

/** Few of everything, so that addresses are taken, operations are repeated and hashes fit or not by chance. */
export type World = {
  readonly addresses: ReadonlyArray<Email>;
  readonly accounts: ReadonlyArray<Registration>;
  readonly hashes: ReadonlyArray<PasswordHash>;
  readonly operations: ReadonlyArray<string>;
};

export const newWorld = (): World => {
  const addresses = [anAddress(), anAddress()];
  const operations = [anOperationId(), anOperationId(), anOperationId()];
  const hashes = [aHash(), aHash()];
  const origins = [
    { fingerprint: "one", registration_id: "key:1" },
    { fingerprint: "two", registration_id: "key:1" },
    { fingerprint: "one", registration_id: "key:2" },
  ];
  const accounts = addresses.flatMap((email) =>
    origins.map((origin, index) => aRegistration({ email, ...origin, password_hash: hashes[index % 2] ?? aHash() })),
  );
  return { addresses, accounts, hashes, operations };
};

/** One of the values, for any index. */
export const of = <A>(values: ReadonlyArray<A>, index: number): A =>
  values[index % values.length] ?? expect.fail("empty");
