import { expect } from "chai";
import { type ProblemName, problems } from "../../lambdas/contract/problems.ts";
import type { Program } from "../../local/program.ts";
import { expectProblem, pointersOf } from "./support/answers.ts";
import { type Answer, userPath } from "./support/client.ts";
import type { Behaviour } from "../support/lossy-proxy.ts";
import { holdAnswer, refuse } from "../support/misbehaviours.ts";
import { changed } from "./support/changed-program.ts";
import { startLossySystem } from "./support/lossy-system.ts";
import { devProgram, startSystem, type System } from "./support/system.ts";

const password = "mulberry lantern quartz 9";
const ada = userPath("ada@example.com");

describe("every problem of the contract", function () {
  this.timeout(30_000);
  let system: System;
  const provoked = new Set<ProblemName>();
  const expectIt = (answer: Answer, name: ProblemName) => {
    expectProblem(answer, name);
    provoked.add(name);
  };
  const call: System["call"] = (...request) => system.call(...request);

  before(async () => {
    system = await startSystem();
    await call("POST", "/register", { json: { email: "ada@example.com", password } });
  });
  after(() => system.close());

  it("invalid-input, with every violation at once", async () => {
    const answer = await call("POST", "/register", {
      json: { email: "nope", password: "short", locale: "??", role: "admin", name: null, attributes: { a: [] } },
    });
    expectIt(answer, "invalid-input");
    expect(pointersOf(answer)).to.include.members([
      "/email",
      "/password",
      "/locale",
      "/role",
      "/name",
      "/attributes/a",
    ]);
  });

  for (const target of ["/user/nobody", "/user/ada%2Fb%40example.com", "/user/%zz", "/user/ada%2540example.com"])
    it(`invalid-input for the address in ${target}`, async () => {
      for (const method of ["GET", "PUT", "DELETE"])
        expectIt(await call(method, target, method === "PUT" ? { json: {} } : {}), "invalid-input");
    });

  it("invalid-input for a malformed header, beside what the body breaks", async () => {
    expectIt(await call("GET", ada, { headers: { "If-None-Match": "x" } }), "invalid-input");
    expectIt(await call("DELETE", ada, { headers: { "If-Match": "x" } }), "invalid-input");
    const put = await call("PUT", ada, { headers: { "If-Match": "x" }, json: { name: "", password: "short" } });
    expectIt(put, "invalid-input");
    expect(new Set(pointersOf(put))).to.deep.equal(
      new Set(["/headers/If-Match", "/name", "/password", "/current_password"]),
    );
  });

  it("malformed-body for an empty body without a Content-Type", async () => {
    for (const [method, target] of [
      ["POST", "/register"],
      ["PUT", ada],
    ] as const)
      expectIt(await call(method, target), "malformed-body");
  });

  for (const body of ["{", "[]", "null", '"x"', "{}{}"])
    it(`malformed-body for ${JSON.stringify(body)}`, async () => {
      const headers = { "Content-Type": "application/json" };
      expectIt(await call("POST", "/register", { headers, body }), "malformed-body");
      expectIt(await call("PUT", ada, { headers, body }), "malformed-body");
    });

  it("wrong-password", async () => {
    const json = { password: "tangerine velvet harbour 4", current_password: "another one, not it" };
    expectIt(await call("PUT", ada, { json }), "wrong-password");
  });

  it("user-not-found", async () => {
    for (const method of ["GET", "DELETE"]) expectIt(await call(method, userPath("no@example.com")), "user-not-found");
    expectIt(await call("PUT", userPath("no@example.com"), { json: {} }), "user-not-found");
  });

  for (const target of [
    "/",
    "/nothing/here",
    "/user",
    "/users/ada@example.com",
    "/register/x",
    "/user/a/b",
    "/v1/register",
  ])
    it(`no-such-route for ${target}`, async () => {
      expectIt(await call("GET", target), "no-such-route");
    });

  it("method-not-allowed, with Allow", async () => {
    for (const method of ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"]) {
      const answer = await call(method, "/register");
      if (method !== "HEAD") expectIt(answer, "method-not-allowed");
      expect(answer).to.have.property("status", 405);
      expect(answer.headers["allow"]).to.equal("POST");
    }
    for (const method of ["POST", "PATCH", "OPTIONS"]) {
      const answer = await call(method, ada, { headers: { "Content-Type": "application/json" }, body: "{}" });
      expectIt(answer, "method-not-allowed");
      expect(answer.headers["allow"]).to.equal("GET, HEAD, PUT, DELETE");
    }
  });

  it("email-taken", async () => {
    expectIt(await call("POST", "/register", { json: { email: "ada@example.com", password } }), "email-taken");
  });

  it("stale-version", async () => {
    const headers = { "if-match": '"an-old-one"' };
    expectIt(await call("PUT", ada, { headers, json: {} }), "stale-version");
    expectIt(await call("DELETE", ada, { headers }), "stale-version");
  });

  it("body-too-large above 32,768 characters, and not at them", async () => {
    const padded = (length: number) => `{"name":"x"}${" ".repeat(length - 12)}`;
    const headers = { "Content-Type": "application/json" };
    expect((await call("PUT", ada, { headers, body: padded(32_768) })).status).to.equal(200);
    expectIt(await call("PUT", ada, { headers, body: padded(32_769) }), "body-too-large");
    expectIt(await call("POST", "/register", { headers, body: padded(200_000) }), "body-too-large");
  });

  it("takes 32,768 characters that all need escaping", async () => {
    const body = JSON.stringify({ name: "Ж".repeat(200) }).padEnd(32_768, "\n");
    expect((await call("PUT", ada, { headers: { "Content-Type": "application/json" }, body })).status).to.equal(200);
    const answer = await call("PUT", ada, { json: { name: "\u0001".repeat(5_000) } });
    expectIt(answer, "invalid-input");
    expectIt(await call("PUT", ada, { json: { name: "я".repeat(32_700) } }), "invalid-input");
  });

  for (const type of ["text/plain", "application/xml", "application/json; charset=utf-16"])
    it(`unsupported-media-type for ${type}`, async () => {
      const request = { headers: { "Content-Type": type }, body: "{}" };
      expectIt(await call("POST", "/register", request), "unsupported-media-type");
      expectIt(await call("PUT", ada, request), "unsupported-media-type");
    });

  it("idempotency-key-reused", async () => {
    const register = (name: string) =>
      call("POST", "/register", {
        headers: { "Idempotency-Key": "k" },
        json: { email: "key@example.com", password, name },
      });
    expect((await register("a")).status).to.equal(201);
    expectIt(await register("b"), "idempotency-key-reused");
  });

  /** Runs one request against a system of another program or size. */
  const elsewhere = async (options: Parameters<typeof startSystem>[0], use: (other: System) => Promise<void>) => {
    const other = await startSystem(options);
    try {
      await use(other);
    } finally {
      await other.close();
    }
  };

  it("precondition-required in a stack that demands If-Match", async () => {
    await elsewhere({ program: await devProgram({ "user-manager:requireIfMatch": "true" }) }, async (other) => {
      await other.call("POST", "/register", { json: { email: "ada@example.com", password } });
      expectIt(await other.call("PUT", ada, { json: {} }), "precondition-required");
      expect((await other.call("PUT", ada, { headers: { "If-Match": "*" }, json: {} })).status).to.equal(200);
    });
  });

  it("too-many-requests when the queue is full after finite retries", async () => {
    await elsewhere({ sandboxes: 1, queueLimit: 1 }, async (other) => {
      const answers = await Promise.all(
        Array.from({ length: 300 }, (_, index) =>
          other.call("POST", "/register", { json: { email: `flood${index}@example.com`, password } }),
        ),
      );
      const shed = answers.filter(({ status }) => status !== 201);
      for (const answer of shed) expectIt(answer, "too-many-requests");
      expect(shed).to.not.deep.equal([]);
      expect(answers.filter(({ status }) => status === 201)).to.not.deep.equal([]);
    });
  });

  const broken = async (change: (program: Program) => Program, use: (other: System) => Promise<void>) =>
    elsewhere({ program: change(await devProgram()) }, use);

  it("internal-error when a function may not do its work, without internals", async () => {
    const withoutPolicies = changed("aws:iam/rolePolicy:RolePolicy", "policy", (policy) =>
      String(policy).replaceAll("dynamodb:GetItem", "dynamodb:DescribeTable"),
    );
    await broken(withoutPolicies, async (other) => {
      expectIt(await other.call("GET", ada), "internal-error");
      expectIt(await other.call("POST", "/register", { json: { email: "a@example.com", password } }), "internal-error");
    });
  });

  /** A system whose store behaves as told, until told otherwise. */
  const withStore = async (
    behaviour: Behaviour,
    change: (program: Program) => Program,
    use: (other: System, always: (behaviour: Behaviour) => void) => Promise<void>,
  ) => {
    const other = await startLossySystem({ program: change(await devProgram()) });
    const always = (next: Behaviour) =>
      ["GetItem", "PutItem"].forEach((operation) => other.store.always(operation, next));
    always(behaviour);
    try {
      await use(other, always);
    } finally {
      await other.close();
    }
  };

  it("timed-out when a function does not finish", async () => {
    const hasty = changed("aws:lambda/function:Function", "timeout", () => 1);
    await withStore(holdAnswer(5_000), hasty, async (other) => {
      expectIt(await other.call("GET", ada), "timed-out");
      expectIt(await other.call("POST", "/register", { json: { email: "a@example.com", password } }), "timed-out");
    });
  });

  it("unavailable when the store does not answer, and well again when it does", async () => {
    await withStore(
      refuse(503, "ServiceUnavailable"),
      (program) => program,
      async (other, always) => {
        const register = () => other.call("POST", "/register", { json: { email: "a@example.com", password } });
        expectIt(await other.call("GET", ada), "unavailable");
        expectIt(await register(), "unavailable");
        always(async ({ forward, reply }) => reply(await forward()));
        expect((await other.call("GET", ada)).status).to.equal(404);
        expect((await register()).status).to.equal(201);
      },
    );
  });

  it("leaves none out", () => {
    expect([...provoked]).to.have.members(Object.keys(problems));
  });
});
