import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { emailTaken, idempotencyKeyReused } from "../../domain/errors.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { anAddress, aHash, aRegistration, aRemoval, aReplacement, replaced } from "./a-registration.ts";
import { fullProfile } from "./full-profile.ts";

export const insertContract = (users: () => UserRepository): void => {
  it("answers the new user and shows it to every read", async () => {
    const registration = aRegistration();
    const { user, password_hash, registration_id, fingerprint } = registration;

    expect(await users().insert(registration)()).to.deep.equal(E.right(user));
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(user)));
    expect(await users().findRegistration(user.email)()).to.deep.equal(
      E.right(O.some({ user, registration_id, fingerprint })),
    );
    expect(await users().findCredential(user.email)()).to.deep.equal(
      E.right(O.some({ password_hash, registration_id })),
    );
    expect(await users().findRevision(user.email)()).to.deep.equal(
      E.right(O.some({ id: user.id, version: user.version })),
    );
  });

  it("finds nobody at a free address", async () => {
    const email = anAddress();
    const { find, findRegistration, findCredential, findRevision } = users();
    for (const read of [find, findRegistration, findCredential, findRevision])
      expect(await read(email)()).to.deep.equal(E.right(O.none));
  });

  for (const [what, says] of Object.entries({
    "every field": fullProfile,
    "no field": {},
    "empty attributes": { attributes: {} },
  }))
    it(`keeps a profile with ${what} exactly`, async () => {
      const { user, ...origin } = aRegistration({ says });
      expect(await users().insert({ user, ...origin })()).to.deep.equal(E.right(user));
      expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(user)));
    });

  describe("when the address is taken", () => {
    it("refuses another registration, and keeps the first user", async () => {
      const first = aRegistration();
      await users().insert(first)();

      expect(await users().insert(aRegistration({ email: first.user.email }))()).to.deep.equal(E.left(emailTaken));
      expect(await users().find(first.user.email)()).to.deep.equal(E.right(O.some(first.user)));
    });

    it("answers a repeated registration with the user of the first delivery", async () => {
      const first = aRegistration();
      const { registration_id, fingerprint, user, password_hash } = first;
      await users().insert(first)();

      const again = aRegistration({ email: user.email, registration_id, fingerprint });
      expect(await users().insert(again)()).to.deep.equal(E.right(user));
      expect(await users().findCredential(user.email)()).to.deep.equal(
        E.right(O.some({ password_hash, registration_id })),
      );
    });

    it("answers a late repetition with the user as it is now", async () => {
      const first = aRegistration();
      const replacement = aReplacement(first.user, { says: { name: "Grace" } });
      await users().insert(first)();
      await users().replace(replacement)();

      expect(await users().insert(first)()).to.deep.equal(E.right(replaced(first.user, replacement)));
    });

    it("refuses its registration id with another payload", async () => {
      const { user, registration_id, ...rest } = aRegistration();
      await users().insert({ user, registration_id, ...rest })();

      const other = aRegistration({ email: user.email, registration_id });
      expect(await users().insert(other)()).to.deep.equal(E.left(idempotencyKeyReused));
      expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(user)));
    });
  });

  it("takes the same registration id at two addresses", async () => {
    const one = aRegistration();
    const other = aRegistration({ registration_id: one.registration_id });
    expect(await users().insert(one)()).to.deep.equal(E.right(one.user));
    expect(await users().insert(other)()).to.deep.equal(E.right(other.user));
  });

  it("frees the address when the user is removed", async () => {
    const first = aRegistration();
    const second = aRegistration({ email: first.user.email, registration_id: first.registration_id });
    await users().insert(first)();
    await users().remove(aRemoval(first.user))();

    expect(await users().insert(second)()).to.deep.equal(E.right(second.user));
    expect(await users().find(first.user.email)()).to.deep.equal(E.right(O.some(second.user)));
  });

  describe("when fifty race for one address", () => {
    it("lets one win and keeps the winner's user", async () => {
      const email = anAddress();
      const rivals = Array.from({ length: 50 }, () => aRegistration({ email }));
      const answers = await Promise.all(rivals.map((rival) => users().insert(rival)()));

      const winners = answers.filter(E.isRight);
      expect(winners).to.have.length(1);
      expect(answers.filter(E.isLeft)).to.deep.equal(Array(49).fill(E.left(emailTaken)));
      expect(await users().find(email)()).to.deep.equal(E.right(O.fromNullable(winners[0]?.right)));
    });

    it("answers all deliveries of one registration with one user", async () => {
      const { user, registration_id, fingerprint } = aRegistration();
      const deliveries = Array.from({ length: 50 }, () =>
        aRegistration({ registration_id, fingerprint, email: user.email, password_hash: aHash() }),
      );
      const answers = await Promise.all(deliveries.map((delivery) => users().insert(delivery)()));

      const stored = await users().find(user.email)();
      expect(E.isRight(stored) && O.isSome(stored.right)).to.equal(true);
      for (const answer of answers) expect(E.map(O.some)(answer)).to.deep.equal(stored);
    });
  });
};
