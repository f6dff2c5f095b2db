import { expect } from "chai";
import { expectProblem, memberOf } from "./support/answers.ts";
import { userPath } from "./support/client.ts";
import { startSystem, type System } from "./support/system.ts";

const password = "mulberry lantern quartz 9";

describe("a registration with an idempotency key", () => {
  let system: System;
  before(async () => {
    system = await startSystem();
  });
  after(() => system.close());

  const register = (key: string, json: Readonly<Record<string, unknown>>) =>
    system.call("POST", "/register", { headers: { "Idempotency-Key": key }, json: { password, ...json } });

  it("answers a repetition with the user that it made, as it is now", async () => {
    const payload = { email: "idem@example.com", name: "I", attributes: { b: 1, a: 2 } };
    const first = await register("key-1", payload);
    expect(first.status, first.text).to.equal(201);
    const repeated = await register("key-1", { ...payload, attributes: { a: 2, b: 1 } });
    expect(repeated.status, repeated.text).to.equal(201);
    expect(repeated.json).to.deep.equal(first.json);
    await system.call("PUT", userPath("idem@example.com"), { json: { name: "J" } });
    const later = await register("key-1", payload);
    expect(later.status).to.equal(201);
    expect(later.json).to.include({ id: memberOf(first, "id"), name: "J", version: 2 });
    expect(later.headers["etag"]).to.not.equal(first.headers["etag"]);
  });

  it("refuses the key with another payload or another password", async () => {
    const payload = { email: "reuse@example.com", name: "I" };
    expect((await register("key-2", payload)).status).to.equal(201);
    expectProblem(await register("key-2", { ...payload, name: "J" }), "idempotency-key-reused");
    expectProblem(
      await register("key-2", { ...payload, password: "tangerine velvet harbour 4" }),
      "idempotency-key-reused",
    );
  });

  it("refuses the address to another key and to no key", async () => {
    const payload = { email: "other@example.com" };
    expect((await register("key-3", payload)).status).to.equal(201);
    expectProblem(await register("key-4", payload), "email-taken");
    expectProblem(await system.call("POST", "/register", { json: { password, ...payload } }), "email-taken");
  });

  it("is scoped to the address", async () => {
    expect((await register("key-5", { email: "one@example.com" })).status).to.equal(201);
    expect((await register("key-5", { email: "two@example.com" })).status).to.equal(201);
  });

  it("makes one user of parallel repetitions", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register("key-6", { email: "par@example.com" })),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 201));
    expect(new Set(answers.map((answer) => memberOf(answer, "id")))).to.have.property("size", 1);
  });

  it("refuses a malformed key together with every other violation", async () => {
    const answer = await register("white space", { email: "nope" });
    expectProblem(answer, "invalid-input");
    expect(answer.text).to.include("/headers/Idempotency-Key").and.to.include("/email");
  });
});
