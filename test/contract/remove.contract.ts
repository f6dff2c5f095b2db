import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { staleVersion, userNotFound } from "../../domain/errors.ts";
import type { Registration, UserRepository } from "../../domain/ports/user-repository.ts";
import { firstVersion } from "../../domain/version.ts";
import { aRegistration, aRemoval, aReplacement, version } from "./a-registration.ts";

export const removeContract = (users: () => UserRepository): void => {
  const registered = async (): Promise<Registration> => {
    const registration = aRegistration();
    await users().insert(registration)();
    return registration;
  };

  it("removes the user from every read", async () => {
    const { user } = await registered();
    expect(await users().remove(aRemoval(user))()).to.deep.equal(E.right(undefined));
    const { find, findRegistration, findCredential, findRevision } = users();
    for (const read of [find, findRegistration, findCredential, findRevision])
      expect(await read(user.email)()).to.deep.equal(E.right(O.none));
  });

  it("knows no user that was never there", async () => {
    expect(await users().remove(aRemoval(aRegistration().user))()).to.deep.equal(E.left(userNotFound));
  });

  it("knows no user that is already removed", async () => {
    const { user } = await registered();
    await users().remove(aRemoval(user))();
    expect(await users().remove(aRemoval(user))()).to.deep.equal(E.left(userNotFound));
    expect(await users().remove(aRemoval(user, { expected_version: firstVersion }))()).to.deep.equal(
      E.left(userNotFound),
    );
  });

  it("does not touch a newer account at the same address", async () => {
    const { user: old } = await registered();
    await users().remove(aRemoval(old))();
    const { user: newer, ...origin } = aRegistration({ email: old.email });
    await users().insert({ user: newer, ...origin })();

    expect(await users().remove(aRemoval(old))()).to.deep.equal(E.left(userNotFound));
    expect(await users().remove(aRemoval(old, { expected_version: firstVersion }))()).to.deep.equal(
      E.left(userNotFound),
    );
    expect(await users().find(old.email)()).to.deep.equal(E.right(O.some(newer)));
  });

  it("removes at the expected version", async () => {
    const { user } = await registered();
    await users().replace(aReplacement(user))();
    expect(await users().remove(aRemoval(user, { expected_version: version(2) }))()).to.deep.equal(E.right(undefined));
  });

  it("refuses at any other version and keeps the user", async () => {
    const { user } = await registered();
    expect(await users().remove(aRemoval(user, { expected_version: version(2) }))()).to.deep.equal(
      E.left(staleVersion),
    );
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(user)));
  });

  it("lets one of fifty win", async () => {
    const { user } = await registered();
    const answers = await Promise.all(Array.from({ length: 50 }, () => users().remove(aRemoval(user))()));
    expect(answers.filter(E.isRight)).to.deep.equal([E.right(undefined)]);
    expect(answers.filter(E.isLeft)).to.deep.equal(Array(49).fill(E.left(userNotFound)));
  });

  it("leaves nothing behind when replacements race with it", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { user } = await registered();
      const replacements = Array.from({ length: 4 }, () => users().replace(aReplacement(user))());
      const [removed, ...answers] = await Promise.all([users().remove(aRemoval(user))(), ...replacements]);

      expect(removed).to.deep.equal(E.right(undefined));
      for (const answer of answers.filter(E.isLeft)) expect(answer).to.deep.equal(E.left(userNotFound));
      expect(await users().find(user.email)()).to.deep.equal(E.right(O.none));
    }
  });
};
