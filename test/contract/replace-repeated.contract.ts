import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { staleVersion, wrongPassword } from "../../domain/errors.ts";
import type { Registration, UserRepository } from "../../domain/ports/user-repository.ts";
import { firstVersion } from "../../domain/version.ts";
import { aHash, aRegistration, aReplacement, replaced } from "./a-registration.ts";
import { fullProfile } from "./full-profile.ts";

/** Replacements that come twice, and replacements that come all at once. */
export const replaceRepeatedContract = (users: () => UserRepository): void => {
  const registered = async (): Promise<Registration> => {
    const registration = aRegistration();
    await users().insert(registration)();
    return registration;
  };

  describe("when it is delivered twice", () => {
    for (const [what, expectedBy] of Object.entries({
      "a version is expected": () => ({ expected_version: firstVersion }),
      "none is expected": () => ({}),
      "the password changes": ({ password_hash }: Registration) => ({
        password_change: { verified_hash: password_hash, password_hash: aHash() },
      }),
    }))
      it(`counts once and answers as the first time: ${what}`, async () => {
        const registration = await registered();
        const replacement = aReplacement(registration.user, { says: fullProfile, ...expectedBy(registration) });
        const expected = E.right(replaced(registration.user, replacement));

        expect(await users().replace(replacement)()).to.deep.equal(expected);
        expect(await users().replace(replacement)()).to.deep.equal(expected);
        expect(await users().find(registration.user.email)()).to.deep.equal(E.map(O.some)(expected));
      });
  });

  describe("when fifty race for one user", () => {
    it("takes them all, one after the other, when none expects a version", async () => {
      const { user } = await registered();
      const rivals = Array.from({ length: 50 }, (_, index) =>
        aReplacement(user, { says: { name: `n${index}`, attributes: { index } } }),
      );
      const answers = await Promise.all(rivals.map((rival) => users().replace(rival)()));

      const versions = answers.map((answer) => (E.isRight(answer) ? answer.right.version : undefined));
      expect([...versions].sort((a, b) => Number(a) - Number(b))).to.deep.equal(
        Array.from({ length: 50 }, (_, i) => i + 2),
      );
      const last = rivals.filter((_, index) => versions[index] === 51).map((rival) => replaced(user, rival, 51));
      expect(await users().find(user.email)()).to.deep.equal(E.right(O.fromNullable(last[0])));
    });

    it("takes one when all expect the same version", async () => {
      const { user } = await registered();
      const rivals = Array.from({ length: 50 }, () => aReplacement(user, { expected_version: firstVersion }));
      const answers = await Promise.all(rivals.map((rival) => users().replace(rival)()));

      expect(answers.filter(E.isRight)).to.have.length(1);
      expect(answers.filter(E.isLeft)).to.deep.equal(Array(49).fill(E.left(staleVersion)));
    });

    it("takes one change of the same password", async () => {
      const { user, password_hash } = await registered();
      const rivals = Array.from({ length: 50 }, () =>
        aReplacement(user, { password_change: { verified_hash: password_hash, password_hash: aHash() } }),
      );
      const answers = await Promise.all(rivals.map((rival) => users().replace(rival)()));

      expect(answers.filter(E.isRight)).to.have.length(1);
      expect(answers.filter(E.isLeft)).to.deep.equal(Array(49).fill(E.left(wrongPassword)));
    });
  });
};
