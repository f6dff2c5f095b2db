import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { userNotFound } from "../../../domain/errors.ts";
import type { Registration } from "../../../domain/ports/user-repository.ts";
import { firstVersion } from "../../../domain/version.ts";
import { aHash, aRegistration, aRemoval, aReplacement, replaced } from "../../contract/a-registration.ts";
import type { Behaviour } from "../../support/lossy-proxy.ts";
import { cutAnswer, holdAnswer, loseAnswer } from "../../support/misbehaviours.ts";
import { type ProxiedUsers, startProxiedUsers } from "../../support/proxied-users.ts";

/** The ways in which a write is done and its answer does not arrive. */
const losses: Readonly<Record<string, Behaviour>> = {
  "the connection breaks": loseAnswer,
  "the connection breaks within the answer": cutAnswer,
  "the answer comes after the timeout": holdAnswer(5000),
};

for (const [what, loss] of Object.entries(losses))
  describe(`a write whose first answer is lost because ${what}`, () => {
    let store: ProxiedUsers;
    before(async () => (store = await startProxiedUsers()));
    after(() => store.close());

    const registered = async (): Promise<Registration> => {
      const registration = aRegistration();
      await store.truth.insert(registration)();
      return registration;
    };
    const sent = (operation: string): number =>
      store.proxy.requests.filter((each) => each.operation === operation).length;

    it("is a success when it inserted, and not a taken address", async () => {
      const registration = aRegistration();
      store.proxy.next("PutItem", loss);

      expect(await store.users.insert(registration)()).to.deep.equal(E.right(registration.user));
      expect(sent("PutItem")).to.be.at.least(2);
      expect(await store.truth.find(registration.user.email)()).to.deep.equal(E.right(O.some(registration.user)));
    });

    for (const [condition, expectedBy] of Object.entries({
      "at an expected version, and not stale": () => ({ expected_version: firstVersion }),
      "at whatever version, and counts once": () => ({}),
      "and changed the password, which is not wrong": ({ password_hash }: Registration) => ({
        expected_version: firstVersion,
        password_change: { verified_hash: password_hash, password_hash: aHash() },
      }),
    }))
      it(`is a success when it replaced ${condition}`, async () => {
        const registration = await registered();
        const { user } = registration;
        const replacement = aReplacement(user, { says: { name: "Grace" }, ...expectedBy(registration) });
        const before = sent("UpdateItem");
        store.proxy.next("UpdateItem", loss);

        expect(await store.users.replace(replacement)()).to.deep.equal(E.right(replaced(user, replacement, 2)));
        expect(sent("UpdateItem") - before).to.be.at.least(2);
        expect(await store.truth.find(user.email)()).to.deep.equal(E.right(O.some(replaced(user, replacement, 2))));
      });

    it("is a success when it removed, and not an unknown user", async () => {
      const { user } = await registered();
      const before = sent("DeleteItem");
      store.proxy.next("DeleteItem", loss);

      expect(await store.users.remove(aRemoval(user))()).to.deep.equal(E.right(undefined));
      expect(sent("DeleteItem") - before).to.be.at.least(2);
      expect(await store.truth.find(user.email)()).to.deep.equal(E.right(O.none));
    });
  });

describe("between a lost answer and the repetition of its request", () => {
  let store: ProxiedUsers;
  before(async () => (store = await startProxiedUsers()));
  after(() => store.close());

  const registered = async (): Promise<Registration> => {
    const registration = aRegistration();
    await store.truth.insert(registration)();
    return registration;
  };

  /** The store does the work, something else happens, and the answer is lost. */
  const meanwhile =
    (event: () => Promise<unknown>): Behaviour =>
    async ({ forward, breakOff }) => {
      await forward();
      await event();
      breakOff();
    };

  it("a newer account may take the address: the removal is a success", async () => {
    const { user } = await registered();
    const newer = aRegistration({ email: user.email });
    store.proxy.next("DeleteItem", meanwhile(store.truth.insert(newer)));

    expect(await store.users.remove(aRemoval(user))()).to.deep.equal(E.right(undefined));
    expect(await store.truth.find(user.email)()).to.deep.equal(E.right(O.some(newer.user)));
  });

  it("the user may be removed: a replacement does not resurrect it", async () => {
    const { user } = await registered();
    store.proxy.next("UpdateItem", meanwhile(store.truth.remove(aRemoval(user))));

    expect(await store.users.replace(aReplacement(user))()).to.deep.equal(E.left(userNotFound));
    expect(await store.truth.find(user.email)()).to.deep.equal(E.right(O.none));
  });

  it("somebody may replace the user: last write wins, whole", async () => {
    const { user } = await registered();
    store.proxy.next("UpdateItem", meanwhile(store.truth.replace(aReplacement(user, { says: { locale: "de" } }))));

    const mine = aReplacement(user, { says: { name: "mine" } });
    expect(await store.users.replace(mine)()).to.deep.equal(E.right(replaced(user, mine, 4)));
    expect(await store.truth.find(user.email)()).to.deep.equal(E.right(O.some(replaced(user, mine, 4))));
  });
});

describe("between a repetition and its settling read", () => {
  it("somebody may replace the user: the answer shows it as it is now", async () => {
    const store = await startProxiedUsers();
    const registration = aRegistration();
    const { user } = registration;
    await store.truth.insert(registration)();
    const mine = aReplacement(user, { says: { name: "mine" } });
    const other = aReplacement(user, { says: { name: "other" } });
    store.proxy.next("UpdateItem", loseAnswer);
    store.proxy.next("GetItem", async ({ forward, reply }) => {
      await store.truth.replace(other)();
      await reply(await forward());
    });

    const answer = await store.users.replace(mine)();
    await store.close();
    expect(answer).to.deep.equal(E.right(replaced(user, other, 3)));
  });
});
