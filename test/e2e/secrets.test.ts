import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import type { StateEvent } from "../../local/states/machine.ts";
import { type Answer, userPath } from "./support/client.ts";
import { startSystem, type System } from "./support/system.ts";

/** Words that occur nowhere else; every password and one address of these tests holds one. */
const canary = "kanarienvogel";
const password = `${canary} lantern quartz 9`;
const next = `${canary} velvet harbour 4`;
const email = `${canary}@example.com`;
const hash = /\$argon2id?\$/;

describe("secrets", function () {
  this.timeout(60_000);
  let system: System;
  let answers: ReadonlyArray<Answer>;
  let states: StateEvent[];
  let logs: string;

  before(async () => {
    states = [];
    system = await startSystem({ onStateEvent: (event) => states.push(event) });
    const register = (json: unknown, headers: Readonly<Record<string, string>> = {}) =>
      system.call("POST", "/register", { json, headers });
    const put = (json: unknown, headers: Readonly<Record<string, string>> = {}) =>
      system.call("PUT", userPath(email), { json, headers });
    const raw = (body: string, type = "application/json") =>
      system.call("POST", "/register", { headers: { "Content-Type": type }, body });
    answers = [
      await register({ email, password }),
      await register({ email, password }),
      await register({ email, password, [canary]: 1 }, { "Idempotency-Key": "k" }),
      await register({ email: password, password: email }),
      await register({ email: `b.${email}`, password }, { "Idempotency-Key": `${canary}-key` }),
      await register({ email: `b.${email}`, password: next }, { "Idempotency-Key": `${canary}-key` }),
      await raw(`{"email":"${email}","password":"${password}"`),
      await raw(`{"email":"${email}","password":"${password}","attributes":{"${canary}":[]}}`),
      await raw(`{"email":"${email}","password":"${password}"}${" ".repeat(40_000)}`),
      await raw(`{"email":"${email}","password":"${password}"}`, "text/plain"),
      await put({ password: next, current_password: password }),
      await put({ password, current_password: password }),
      await put({ password: next, current_password: next, name: null }, { "If-Match": canary }),
      await system.call("GET", userPath(email)),
      await system.call("GET", `/${canary}`),
      await system.call("GET", `${userPath(email)}${canary}`),
      await system.call("DELETE", userPath(email), { headers: { "If-Match": `"${canary}"` } }),
      await system.call("DELETE", userPath(email)),
    ];
    logs = await system.functionLogs();
  });
  after(() => system.close());

  it("were sent with good and bad requests", () => {
    const statuses = answers.map(({ status }) => status);
    expect(statuses).to.include.members([201, 409, 400, 422, 413, 415, 200, 403, 404, 412, 204]);
    expect(statuses.filter((status) => status >= 500)).to.deep.equal([]);
  });

  it("are in no answer: no password, no hash", () => {
    for (const { text } of answers) {
      expect(text).to.not.include(password).and.to.not.include(next);
      expect(text).to.not.match(hash);
    }
  });

  it("are in no log of a function: no password, no hash, no address, not even a member's name", () => {
    expect(logs.split("\n").length).to.be.greaterThan(20);
    expect(logs).to.not.include(canary).and.to.not.match(hash);
  });

  it("are in no event of the cloud", () => {
    expect(system.events).to.not.deep.equal([]);
    expect(JSON.stringify(system.events)).to.not.include(canary).and.to.not.match(hash);
  });

  const first = "ValidateUserInput";
  it("are passwords only on the way into the first state", () => {
    const holders = states.filter(({ data }) =>
      [password, next].some((secret) => JSON.stringify(data).includes(secret)),
    );
    expect(holders.length).to.be.greaterThan(5);
    expect(new Set(holders.map(({ state, kind }) => `${state} ${kind}`))).to.deep.equal(new Set([`${first} entered`]));
  });

  it("are hashes only in state data up to the writer", () => {
    const holders = states.filter(({ data }) => hash.test(JSON.stringify(data)));
    const places = new Set(holders.map(({ state, kind }) => `${state} ${kind}`));
    expect(places).to.include(`CreateUserRecord entered`).and.to.include(`UpdateUserRecord entered`);
    for (const writer of ["CreateUserRecord", "UpdateUserRecord", "Answer"])
      expect(places).to.not.include(`${writer} exited`);
  });

  it("are in no file of the data directory but the store, which has hashes alone", async () => {
    const files = (await readdir(system.dataDir, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).to.be.greaterThan(10);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      const content = await readFile(path, "latin1");
      expect(content, path).to.not.include(password).and.to.not.include(next);
      if (!path.includes("/dynamodb/")) expect(content, path).to.not.include(canary);
    }
  });
});
