import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { staleVersion, userNotFound, wrongPassword } from "../../domain/errors.ts";
import type { Registration, UserRepository } from "../../domain/ports/user-repository.ts";
import { firstVersion } from "../../domain/version.ts";
import { aHash, aRegistration, aRemoval, aReplacement, replaced, version } from "./a-registration.ts";
import { fullProfile } from "./full-profile.ts";

export const replaceContract = (users: () => UserRepository): void => {
  const registered = async (says?: unknown): Promise<Registration> => {
    const registration = aRegistration({ says });
    await users().insert(registration)();
    return registration;
  };

  it("replaces the whole profile and counts the version up", async () => {
    const { user } = await registered({ name: "Ada", locale: "en", attributes: { a: 1, b: 2 } });
    const replacement = aReplacement(user, {
      says: { name: "Grace", zoneinfo: "Europe/Berlin", attributes: { b: 3 } },
    });

    const expected = replaced(user, replacement);
    expect(await users().replace(replacement)()).to.deep.equal(E.right(expected));
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(expected)));
  });

  it("takes every field, and clears every field", async () => {
    const { user } = await registered({});
    const filling = aReplacement(user, { says: fullProfile });
    const filled = replaced(user, filling);
    expect(await users().replace(filling)()).to.deep.equal(E.right(filled));
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(filled)));

    const clearing = aReplacement(filled, { says: {} });
    const cleared = replaced(user, clearing, 3);
    expect(await users().replace(clearing)()).to.deep.equal(E.right(cleared));
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(cleared)));
  });

  it("keeps what is not the profile: the hash, and where the user came from", async () => {
    const { user, password_hash, registration_id, fingerprint } = await registered();
    const replacement = aReplacement(user);
    await users().replace(replacement)();

    expect(await users().findCredential(user.email)()).to.deep.equal(
      E.right(O.some({ password_hash, registration_id })),
    );
    expect(await users().findRegistration(user.email)()).to.deep.equal(
      E.right(O.some({ user: replaced(user, replacement), registration_id, fingerprint })),
    );
  });

  it("wins over whatever version is there when none is expected", async () => {
    const { user } = await registered();
    await users().replace(aReplacement(user, { says: { name: "first" } }))();
    const last = aReplacement(user, { says: { name: "last" } });
    expect(await users().replace(last)()).to.deep.equal(E.right(replaced(user, last, 3)));
  });

  it("knows no user that was never there, and makes none", async () => {
    const { user } = aRegistration();
    expect(await users().replace(aReplacement(user))()).to.deep.equal(E.left(userNotFound));
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.none));
  });

  it("does not resurrect a removed user", async () => {
    const { user } = await registered();
    await users().remove(aRemoval(user))();
    const expected_version = firstVersion;
    for (const expected of [
      {},
      { expected_version },
      { password_change: { verified_hash: aHash(), password_hash: aHash() } },
    ])
      expect(await users().replace(aReplacement(user, expected))()).to.deep.equal(E.left(userNotFound));
    expect(await users().find(user.email)()).to.deep.equal(E.right(O.none));
  });

  it("does not touch a newer account at the same address", async () => {
    const { user: old } = await registered();
    await users().remove(aRemoval(old))();
    const newer = aRegistration({ email: old.email });
    await users().insert(newer)();

    for (const expected of [{}, { expected_version: firstVersion }])
      expect(await users().replace(aReplacement(old, expected))()).to.deep.equal(E.left(userNotFound));
    expect(await users().find(old.email)()).to.deep.equal(E.right(O.some(newer.user)));
  });

  describe("when a version is expected", () => {
    it("writes at that version", async () => {
      const { user } = await registered();
      const replacement = aReplacement(user, { expected_version: firstVersion });
      expect(await users().replace(replacement)()).to.deep.equal(E.right(replaced(user, replacement)));
    });

    it("refuses any other one and changes nothing", async () => {
      const { user } = await registered();
      const first = aReplacement(user);
      await users().replace(first)();
      for (const expected of [1, 3])
        expect(
          await users().replace(aReplacement(user, { expected_version: version(expected), says: { name: "stale" } }))(),
        ).to.deep.equal(E.left(staleVersion));
      expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(replaced(user, first))));
    });
  });

  describe("when the password changes", () => {
    it("writes the new hash if the verified one is still there", async () => {
      const { user, password_hash, registration_id } = await registered();
      const change = { verified_hash: password_hash, password_hash: aHash() };
      const replacement = aReplacement(user, { password_change: change });

      expect(await users().replace(replacement)()).to.deep.equal(E.right(replaced(user, replacement)));
      expect(await users().findCredential(user.email)()).to.deep.equal(
        E.right(O.some({ password_hash: change.password_hash, registration_id })),
      );
    });

    for (const [what, expected] of Object.entries({
      "no version": {},
      "this version": { expected_version: firstVersion },
    }))
      it(`refuses another hash when ${what} is expected, and changes nothing`, async () => {
        const { user, password_hash, registration_id } = await registered();
        const password_change = { verified_hash: aHash(), password_hash: aHash() };
        const replacement = aReplacement(user, { says: { name: "Eve" }, password_change, ...expected });

        expect(await users().replace(replacement)()).to.deep.equal(E.left(wrongPassword));
        expect(await users().find(user.email)()).to.deep.equal(E.right(O.some(user)));
        expect(await users().findCredential(user.email)()).to.deep.equal(
          E.right(O.some({ password_hash, registration_id })),
        );
      });

    it("names the stale version first when both are wrong", async () => {
      const { user } = await registered();
      const password_change = { verified_hash: aHash(), password_hash: aHash() };
      const replacement = aReplacement(user, { password_change, expected_version: version(2) });
      expect(await users().replace(replacement)()).to.deep.equal(E.left(staleVersion));
    });
  });
};
