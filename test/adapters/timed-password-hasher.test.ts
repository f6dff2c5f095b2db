import { expect } from "chai";
import { either as E, taskEither as TE } from "fp-ts";
import { timedPasswordHasher } from "../../adapters/timed-password-hasher.ts";
import { defect } from "../../domain/errors.ts";
import type { CandidatePassword, Password } from "../../domain/password.ts";
import type { PasswordHash } from "../../domain/password-hash.ts";

const password = "mulberry lantern quartz 9" as Password & CandidatePassword;
const hash = "$argon2id$" as PasswordHash;

describe("timedPasswordHasher", () => {
  let told: number[];
  let clock: number;
  beforeEach(() => {
    told = [];
    clock = 1000;
  });
  const after = <A>(milliseconds: number, result: A) => {
    clock += milliseconds;
    return Promise.resolve(result);
  };
  const timed = (hasher: Parameters<typeof timedPasswordHasher>[0]) =>
    timedPasswordHasher(
      hasher,
      (milliseconds) => told.push(milliseconds),
      () => clock,
    );

  it("answers as the hasher does, and tells the time of each call when it runs", async () => {
    const hasher = timed({
      hash: () => () => after(20, E.right(hash)),
      verify: () => () => after(30, E.right(false)),
    });
    const first = hasher.hash(password);
    expect(told).to.deep.equal([]);
    expect(await first()).to.deep.equal(E.right(hash));
    expect(await hasher.verify(password, hash)()).to.deep.equal(E.right(false));
    expect(told).to.deep.equal([20, 30]);
  });

  it("tells the time of a hash that failed", async () => {
    const failed = defect(new Error("broken"));
    const hasher = timed({ hash: () => TE.left(failed), verify: () => () => Promise.reject(new Error("broken")) });
    expect(await hasher.hash(password)()).to.deep.equal(E.left(failed));
    await hasher
      .verify(password, hash)()
      .catch(() => undefined);
    expect(told).to.deep.equal([0, 0]);
  });
});
