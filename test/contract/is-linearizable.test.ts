import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { emailTaken } from "../../domain/errors.ts";
import { aRegistration } from "./a-registration.ts";
import { isLinearizable, type Operation } from "./is-linearizable.ts";

describe("isLinearizable", () => {
  const one = aRegistration();
  const other = aRegistration({ email: one.user.email });
  const insert =
    (registration = one): Operation =>
    (users) =>
      users.insert(registration)();
  const find: Operation = (users) => users.find(one.user.email)();

  it("accepts one winner of two at the same time, in either order", async () => {
    const inserted = { operation: insert(one), answer: E.left(emailTaken), began: 1, ended: 4 };
    const winner = { operation: insert(other), answer: E.right(other.user), began: 2, ended: 3 };
    expect(await isLinearizable([inserted, winner])).to.equal(true);
  });

  it("refuses two winners", async () => {
    const winners = [one, other].map((registration) => ({
      operation: insert(registration),
      answer: E.right(registration.user),
      began: 1,
      ended: 2,
    }));
    expect(await isLinearizable(winners)).to.equal(false);
  });

  it("refuses a read that misses an acknowledged write", async () => {
    const written = { operation: insert(), answer: E.right(one.user), began: 1, ended: 2 };
    const read = { operation: find, answer: E.right(O.none), began: 3, ended: 4 };
    expect(await isLinearizable([written, read])).to.equal(false);
    expect(await isLinearizable([written, { ...read, began: 2 }])).to.equal(true);
  });
});
