import { expect } from "chai";
import * as fc from "fast-check";
import { either as E, option as O } from "fp-ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import type { User } from "../../domain/user.ts";
import { anAddress, aRegistration, aRemoval, aReplacement, version } from "./a-registration.ts";
import { type Happening, isLinearizable, type Operation } from "./is-linearizable.ts";

/** One act of a client. It replaces and removes the user that it last found, as the workflows do. */
const act = fc.record({
  does: fc.constantFrom("insert", "find", "replace", "remove"),
  expects: fc.option(fc.integer({ min: 1, max: 3 }).map(version), { nil: undefined }),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const operationOf = ({ does, expects }: Act, inserts: Operation, finds: Operation, found?: User): Operation => {
  if (does === "insert") return inserts;
  if (does === "find" || found === undefined) return finds;
  const expected = expects === undefined ? {} : { expected_version: expects };
  const replacement = aReplacement(found, { says: { name: "Grace" }, ...expected });
  return (users) => (does === "remove" ? users.remove(aRemoval(found, expected))() : users.replace(replacement)());
};

/** Three clients live at one address at the same time. */
const liveTogether = async (users: UserRepository, lives: ReadonlyArray<ReadonlyArray<Act>>): Promise<Happening[]> => {
  const email = anAddress();
  const history: Happening[] = [];
  let clock = 0;
  const live = async (acts: ReadonlyArray<Act>): Promise<void> => {
    const finds = (each: UserRepository) => each.find(email)();
    let found: User | undefined;
    for (const each of acts) {
      const registration = aRegistration({ email });
      const operation = operationOf(each, (some) => some.insert(registration)(), finds, found);
      const began = clock++;
      const answer = await operation(users);
      history.push({ operation, answer, began, ended: clock++ });
      if (operation === finds) found = foundIn(answer as Awaited<ReturnType<typeof finds>>) ?? found;
    }
  };
  await Promise.all(lives.map(live));
  return history;
};

const foundIn = (answer: E.Either<unknown, O.Option<User>>): User | undefined =>
  E.isRight(answer) ? O.toUndefined(answer.right) : undefined;

export const linearizabilityContract = (users: () => UserRepository): void => {
  it("answers three clients at one address as if they came one by one", async function () {
    this.timeout(60_000);
    const lives = fc.array(fc.array(act, { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(lives, async (drawn) => {
        expect(await isLinearizable(await liveTogether(users(), drawn))).to.equal(true);
      }),
      { numRuns: 50 },
    );
  });
};
