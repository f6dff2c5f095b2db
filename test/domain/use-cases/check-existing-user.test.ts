import { expect } from "chai";
import { either as E, option as O, taskEither as TE } from "fp-ts";
import { emailTaken, idempotencyKeyReused, unavailable } from "../../../domain/errors.ts";
import { checkExistingUser } from "../../../domain/use-cases/check-existing-user.ts";
import { aRegistration } from "../../support/fixtures.ts";

const stored = aRegistration();
const { registration_id, fingerprint } = stored;
const command = { email: stored.user.email, registration_id, fingerprint };
const env = { users: { findRegistration: () => TE.right(O.some(stored)) } };

describe("checkExistingUser", () => {
  it("finds a free address", async () => {
    const free = { users: { findRegistration: () => TE.right(O.none) } };
    expect(await checkExistingUser(command)(free)()).to.deep.equal(E.right(O.none));
  });

  it("says EmailTaken when somebody registered there", async () => {
    expect(await checkExistingUser({ ...command, registration_id: "req:other" })(env)()).to.deep.equal(
      E.left(emailTaken),
    );
  });

  it("says EmailTaken for another registration of the same payload", async () => {
    expect(await checkExistingUser({ ...command, registration_id: `${registration_id}2` })(env)()).to.deep.equal(
      E.left(emailTaken),
    );
  });

  it("answers a repeated registration with the user as it is now", async () => {
    expect(await checkExistingUser(command)(env)()).to.deep.equal(E.right(O.some(stored.user)));
  });

  it("says IdempotencyKeyReused when the key came with another payload", async () => {
    expect(await checkExistingUser({ ...command, fingerprint: "other" })(env)()).to.deep.equal(
      E.left(idempotencyKeyReused),
    );
  });

  it("passes a fault on", async () => {
    const fault = unavailable("down");
    expect(await checkExistingUser(command)({ users: { findRegistration: () => TE.left(fault) } })()).to.deep.equal(
      E.left(fault),
    );
  });
});
