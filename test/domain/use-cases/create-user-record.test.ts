import { expect } from "chai";
import { either as E, taskEither as TE } from "fp-ts";
import { emailTaken, idempotencyKeyReused, unavailable } from "../../../domain/errors.ts";
import type { Registration } from "../../../domain/ports/user-repository.ts";
import { UserId } from "../../../domain/user-id.ts";
import { createUserRecord } from "../../../domain/use-cases/create-user-record.ts";
import { aRegisterUser, aUser, decoded } from "../../support/fixtures.ts";

const command = aRegisterUser({ profile: { name: "Ada", attributes: { plan: "pro" } } });
const id = decoded(UserId, "01900000-0000-7000-8000-00000000000a");
const system = { now: () => new Date("2026-01-31T12:00:00.000Z"), nextUserId: () => id };
const ada = {
  id,
  email: command.email,
  email_verified: false,
  name: "Ada",
  attributes: { plan: "pro" },
  version: 1,
  created_at: "2026-01-31T12:00:00.000Z",
  updated_at: "2026-01-31T12:00:00.000Z",
};

describe("createUserRecord", () => {
  it("inserts a new user with what only the store keeps", async () => {
    const inserted: Array<Registration> = [];
    const insert = (registration: Registration) => (inserted.push(registration), TE.right(registration.user));
    // What the workflow adds to a command stays out of the store.
    const traced = { ...command, request_id: "1" };
    expect(await createUserRecord(traced)({ users: { insert }, ...system })()).to.deep.equal(E.right(ada));
    const { password_hash, registration_id, fingerprint } = command;
    expect(inserted).to.deep.equal([{ user: ada, password_hash, registration_id, fingerprint }]);
  });

  it("answers with the user that is stored when the step is delivered twice", async () => {
    const first = aUser();
    expect(await createUserRecord(command)({ users: { insert: () => TE.right(first) }, ...system })()).to.deep.equal(
      E.right(first),
    );
  });

  it("passes on what the store answers", async () => {
    for (const answer of [emailTaken, idempotencyKeyReused, unavailable("down")])
      expect(await createUserRecord(command)({ users: { insert: () => TE.left(answer) }, ...system })()).to.deep.equal(
        E.left(answer),
      );
  });

  it("takes time and identity only when it runs", () => {
    const touched: Array<string> = [];
    const watching = {
      users: { insert: ({ user }: Registration) => TE.right(user) },
      now: () => (touched.push("clock"), new Date(0)),
      nextUserId: () => (touched.push("ids"), id),
    };
    createUserRecord(command)(watching);
    expect(touched).to.deep.equal([]);
  });
});
