import { expect } from "chai";
import { memberOf } from "../../../test/e2e/support/answers.ts";
import { type Answer, userPath } from "../../../test/e2e/support/client.ts";
import { password, type Trial } from "../trial.ts";

const times = <A>(count: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index));

const statusesOf = (answers: ReadonlyArray<Answer>): ReadonlyArray<number> =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

const rounds = ({ quick }: Trial): ReadonlyArray<number> => times(quick ? 1 : 10, (index) => index);

/** One winner, and the account is the winner's; `spell` gives each racer its spelling of the address. */
export const registrations =
  (spell: (email: string, racer: number) => string) =>
  async (trial: Trial): Promise<void> => {
    const system = await trial.stage.plain();
    for (const count of trial.quick ? [4] : [2, 10, 30]) {
      const email = trial.address();
      const answers = await Promise.all(
        times(count, (racer) =>
          trial.ask(system, "POST", "/register", {
            json: { email: spell(email, racer), password, name: `racer ${racer}` },
          }),
        ),
      );
      expect(statusesOf(answers)).to.deep.equal([201, ...times(count - 1, () => 409)]);
      const winner = answers.find(({ status }) => status === 201);
      expect((await trial.ask(system, "GET", userPath(email))).json).to.deep.equal(winner?.json);
      await trial.expectRecovery(system, email);
    }
  };

/** Every second letter is a capital, in another place for each racer. */
export const mixedCase = (email: string, racer: number): string =>
  Array.from(email, (letter, index) => ((index + racer) % 2 === 0 ? letter.toUpperCase() : letter)).join("");

/** Of two PUTs from one read, one is refused with If-Match; without it the last one stands, whole. */
export const updates = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  for (const round of rounds(trial)) {
    const email = trial.address();
    const made = await trial.ask(system, "POST", "/register", { json: { email, password } });
    const put = (name: string, headers: Readonly<Record<string, string>> = {}) =>
      trial.ask(system, "PUT", userPath(email), { headers, json: { name, given_name: name } });
    const headers = { "If-Match": made.headers["etag"] ?? "" };
    expect(statusesOf(await Promise.all([put(`a${round}`, headers), put(`b${round}`, headers)]))).to.deep.equal([
      200, 412,
    ]);
    expect(statusesOf(await Promise.all([put(`c${round}`), put(`d${round}`)]))).to.deep.equal([200, 200]);
    const found = await trial.ask(system, "GET", userPath(email));
    expect(memberOf(found, "name")).to.equal(memberOf(found, "given_name"));
    expect(memberOf(found, "version")).to.equal(4);
    await trial.expectRecovery(system, email);
  }
};

/** Whatever a PUT says beside a DELETE, after both the account is gone. */
export const ghosts = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  for (const _ of rounds(trial)) {
    const email = trial.address();
    await trial.ask(system, "POST", "/register", { json: { email, password } });
    const put = () => trial.ask(system, "PUT", userPath(email), { json: { name: "ghost" } });
    const [removed, ...puts] = await Promise.all([trial.ask(system, "DELETE", userPath(email)), put(), put()]);
    trial.expectStatus(removed, 204);
    for (const answer of puts) trial.expectStatus(answer, 200, 404);
    trial.expectStatus(await put(), 404);
    trial.expectStatus(await trial.ask(system, "GET", userPath(email)), 404);
    await trial.expectRecovery(system, email);
  }
};

export const removals = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  for (const _ of rounds(trial)) {
    const email = trial.address();
    await trial.ask(system, "POST", "/register", { json: { email, password } });
    const answers = await Promise.all(times(4, () => trial.ask(system, "DELETE", userPath(email))));
    expect(statusesOf(answers)).to.deep.equal([204, 404, 404, 404]);
    await trial.expectRecovery(system, email);
  }
};

/** A new account at an old address is another account: nothing of the old one's revisions fits it. */
export const rebirth = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const email = trial.address();
  const register = () => trial.ask(system, "POST", "/register", { json: { email, password } });
  const first = await register();
  trial.expectStatus(await trial.ask(system, "DELETE", userPath(email)), 204);
  const second = await register();
  trial.expectStatus(second, 201);
  expect(memberOf(second, "id")).to.not.equal(memberOf(first, "id"));
  const headers = { "If-Match": first.headers["etag"] ?? "" };
  trial.expectProblem(await trial.ask(system, "PUT", userPath(email), { headers, json: {} }), "stale-version");
  trial.expectProblem(await trial.ask(system, "DELETE", userPath(email), { headers }), "stale-version");
  expect((await trial.ask(system, "GET", userPath(email))).json).to.deep.equal(second.json);
  await trial.expectRecovery(system, email);
};
