import { expect } from "chai";
import { evaluated } from "../support/evaluated.ts";
import { changed } from "./support/changed-program.ts";
import { startSystem, type System } from "./support/system.ts";

/** A policy's text with the right to keys in another name. */
const withoutKeys = (policy: unknown): unknown => String(policy).replaceAll("kms:Decrypt", "kms:DescribeKey");

/** Requests of one address that pass: enough for the other tests here. */
const rateLimit = 12;

describe("the production stack on a laptop", function () {
  this.timeout(60_000);
  let system: System;

  before(async () => {
    system = await startSystem({ program: await evaluated("prod", { rateLimit }) });
  });
  after(() => system.close());

  it("serves users from a table whose key every function may have decrypted", async () => {
    const json = { email: "ada@example.com", password: "mulberry lantern quartz 9" };
    const path = "/user/ada%40example.com";
    expect(await system.call("POST", "/register", { json })).to.include({ status: 201 });
    expect(await system.call("GET", path)).to.include({ status: 200 });
    expect(await system.call("PUT", path, { json: { name: "Ada" } })).to.include({ status: 200 });
    expect(await system.call("DELETE", path)).to.include({ status: 204 });
    expect(system.events.filter(({ level }) => level === "error")).to.deep.equal([]);
  });

  it("lets a function that may not have the key decrypted reach nothing", async () => {
    const program = changed(
      "aws:iam/rolePolicy:RolePolicy",
      "policy",
      withoutKeys,
    )(await evaluated("prod", { rateLimit }));
    const locked = await startSystem({ program });
    try {
      expect(await locked.call("GET", "/user/ada%40example.com")).to.include({ status: 500 });
      expect(locked.events.some(({ message }) => message.startsWith("KMS key access denied"))).to.equal(true);
    } finally {
      await locked.close();
    }
  });

  it("tells browsers to insist on TLS", async () => {
    const { headers } = await system.call("GET", "/user/ada%40example.com");
    expect(headers["strict-transport-security"]).to.equal("max-age=63072000; includeSubDomains");
  });

  it("refuses a method in a header, and carries out neither", async () => {
    const headers = { "x-http-method-override": "DELETE" };
    expect(await system.call("GET", "/user/ada%40example.com", { headers })).to.include({ status: 400 });
  });

  it("says that AWS's own rules are not evaluated here", () => {
    expect(system.events.filter(({ service }) => service === "waf").map(({ level }) => level)).to.deep.equal(["warn"]);
  });

  it("answers 429 to an address beyond its limit, from the front", async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked <= rateLimit; asked += 1) statuses.push((await system.call("GET", "/nowhere")).status);
    expect(statuses.at(-1)).to.equal(429);
    const { headers, json } = await system.call("GET", "/user/ada%40example.com");
    expect(headers["retry-after"]).to.equal("300");
    expect(json).to.include({ type: "urn:user-manager:problem:too-many-requests", status: 429 });
  });
});
