import crypto from "node:crypto";
import { expect } from "chai";
import { either as E } from "fp-ts";
import { argon2Hasher } from "../../adapters/argon2-hasher.ts";
import { decodeArgon2Phc } from "../../adapters/argon2-phc.ts";
import { CandidatePassword, type Password } from "../../domain/password.ts";
import { PasswordHash } from "../../domain/password-hash.ts";

/** Passwords of these tests did not pass the policy: the hasher takes its word for it. */
const password = (text: string): Password => {
  if (!CandidatePassword.is(text)) throw new Error("not a password");
  return text as Password;
};
const hashOf = (text: string): PasswordHash => {
  if (!PasswordHash.is(text)) throw new Error("not a hash");
  return text;
};

describe("argon2Hasher", () => {
  const { hash, verify } = argon2Hasher();
  const secret = password("correct horse battery staple");

  it("hashes with 19 MiB, two passes, one lane, 16 bytes of salt and 32 of tag", async () => {
    const hashed = await hash(secret)();
    const text = E.isRight(hashed) ? hashed.right : expect.fail("no hash");
    expect(PasswordHash.is(text)).to.equal(true);
    expect(text).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(decodeArgon2Phc(text)).to.deep.include({ memory: 19_456, passes: 2, parallelism: 1 });
  });

  it("verifies the password that it hashed, and no other one", async () => {
    const hashed = await hash(password("pässwörd 🦊 of some length"))();
    const stored = E.isRight(hashed) ? hashed.right : expect.fail("no hash");
    expect(await verify(password("pässwörd 🦊 of some length"), stored)()).to.deep.equal(E.right(true));
    expect(await verify(password("pässwörd 🦊 of some lengtH"), stored)()).to.deep.equal(E.right(false));
  });

  it("salts each hash anew", async () => {
    expect(await hash(secret)()).not.to.deep.equal(await hash(secret)());
  });

  it("verifies by the stored parameters: a string of the reference implementation", async () => {
    // P-H-C/phc-winner-argon2, src/test.c, Argon2id v19
    const stored = hashOf("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    expect(await verify(password("password"), stored)()).to.deep.equal(E.right(true));
    expect(await verify(password("differentpassword"), stored)()).to.deep.equal(E.right(false));
  });

  it("answers a malformed or excessive stored hash with a Defect that does not repeat it", async () => {
    const stored = hashOf("$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    const answer = await verify(secret, stored)();
    expect(E.isLeft(answer) && answer.left._tag).to.equal("Defect");
    expect(E.isLeft(answer) && String(answer.left.cause)).to.equal(
      "Error: a stored password hash is malformed or outside the bounds",
    );
  });

  it("answers a failing computation with a Defect", async () => {
    let calls = 0;
    const failing = argon2Hasher({
      ...crypto,
      argon2Sync: (...args) => {
        if (++calls > 1) throw new Error("out of memory");
        return crypto.argon2Sync(...args);
      },
    });
    const answer = await failing.hash(secret)();
    expect(E.isLeft(answer) && answer.left._tag).to.equal("Defect");
  });

  describe("refuses to start", () => {
    const refusal = "this Node cannot compute Argon2id: it needs Node 24.7 or newer with OpenSSL 3.2 or newer";

    it("on a Node that does not know argon2", () => {
      expect(() => argon2Hasher({ ...crypto, argon2Sync: undefined })).to.throw(refusal);
    });

    it("on a Node whose OpenSSL cannot compute it", () => {
      const argon2Sync = (): never => {
        throw new Error("Argon2 algorithm not supported");
      };
      expect(() => argon2Hasher({ ...crypto, argon2Sync })).to.throw(refusal);
    });
  });
});
