import { expect } from "chai";
import { memberOf } from "./support/answers.ts";
import { userPath } from "./support/client.ts";
import { startSystem, type System } from "./support/system.ts";

const password = "mulberry lantern quartz 9";
const times = <A>(count: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index));

/** How often each status came: `{ 201: 1, 409: 99 }`. */
const tally = (statuses: ReadonlyArray<number>): Readonly<Record<number, number>> =>
  Object.fromEntries([...new Set(statuses)].map((status) => [status, statuses.filter((s) => s === status).length]));

describe("races on one address", function () {
  this.timeout(60_000);
  let system: System;
  before(async () => {
    system = await startSystem();
  });
  after(() => system.close());

  const register = (email: string, name = "Ada") =>
    system.call("POST", "/register", { json: { email, password, name } });

  it("100 parallel registrations: one 201, ninety-nine 409, and the winner's user", async () => {
    const email = "race@example.com";
    const answers = await Promise.all(
      times(100, (index) => register(index % 2 === 0 ? email : email.toUpperCase(), `racer ${index}`)),
    );
    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 201: 1, 409: 99 });
    const winner = answers.find(({ status }) => status === 201);
    expect((await system.call("GET", userPath(email))).json).to.deep.equal(winner?.json);
  });

  it("100 parallel PUTs without If-Match: all 200, one of the bodies whole, version 101", async () => {
    const email = "puts@example.com";
    await register(email);
    const answers = await Promise.all(
      times(100, (index) =>
        system.call("PUT", userPath(email), { json: { name: `v${index}`, given_name: `v${index}` } }),
      ),
    );
    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 200: 100 });
    const final = await system.call("GET", userPath(email));
    expect(memberOf(final, "version")).to.equal(101);
    expect(memberOf(final, "name")).to.equal(memberOf(final, "given_name"));
    expect(new Set(answers.map((answer) => memberOf(answer, "version")))).to.have.property("size", 100);
  });

  it("20 PUTs with one ETag: one 200, nineteen 412", async () => {
    const email = "guarded@example.com";
    const etag = (await register(email)).headers["etag"] ?? "";
    const answers = await Promise.all(
      times(20, (index) =>
        system.call("PUT", userPath(email), { headers: { "If-Match": etag }, json: { name: `g${index}` } }),
      ),
    );
    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 200: 1, 412: 19 });
    expect((await system.call("GET", userPath(email))).json).to.deep.equal(
      answers.find(({ status }) => status === 200)?.json,
    );
  });

  it("10 parallel password changes from one password: one wins", async () => {
    const email = "passwords@example.com";
    await register(email);
    const answers = await Promise.all(
      times(10, (index) =>
        system.call("PUT", userPath(email), {
          json: { password: `tangerine velvet harbour ${index}`, current_password: password },
        }),
      ),
    );
    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 200: 1, 403: 9 });
  });

  it("20 parallel deletes: one 204, nineteen 404", async () => {
    const email = "deletes@example.com";
    await register(email);
    const answers = await Promise.all(times(20, () => system.call("DELETE", userPath(email))));
    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 204: 1, 404: 19 });
  });

  it("deletes against PUTs leave no ghost", async () => {
    for (const round of times(10, (index) => index)) {
      const email = `ghost${round}@example.com`;
      await register(email);
      await Promise.all([
        ...times(5, () => system.call("PUT", userPath(email), { json: { name: "ghost" } })),
        system.call("DELETE", userPath(email)),
      ]);
      expect((await system.call("GET", userPath(email))).status).to.equal(404);
    }
  });
});
