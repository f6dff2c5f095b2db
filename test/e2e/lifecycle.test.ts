import { expect } from "chai";
import { expectOwed, expectProblem, memberOf, membersOf } from "./support/answers.ts";
import { type Answer, userPath } from "./support/client.ts";
import { startSystem, type System } from "./support/system.ts";

const email = "ada+tag@example.com";
const password = "mulberry lantern quartz 9";
const profile = {
  name: 'Ada O\'Brien "$x" #if(1) \\ \u2028 é😀',
  given_name: "$context.requestId",
  family_name: "{{7*7}}",
  picture: "https://example.com/a.png",
  locale: "en-GB",
  zoneinfo: "Europe/London",
  phone_number: "+441632960123",
  attributes: { team: "core", level: 3, ratio: 0.5, on: true, "ke'y": '"$input.body"' },
};

describe("a user's life over HTTP", () => {
  let system: System;
  let registered: Answer;
  const path = userPath(email);
  const etag = () => registered.headers["etag"] ?? "";

  before(async () => {
    system = await startSystem();
    registered = await system.call("POST", "/register", {
      json: { email: "Ada+Tag@Example.COM", password, ...profile },
    });
  });
  after(() => system.close());

  it("registers: 201 with the user, its ETag and its place", () => {
    expectOwed(registered);
    expect(registered.status, registered.text).to.equal(201);
    expect(registered.headers).to.include({ "content-type": "application/json", location: path });
    const id = memberOf(registered, "id");
    const created_at = memberOf(registered, "created_at");
    expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(created_at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(etag()).to.equal(`"${String(id)}-1"`);
    expect(registered.json).to.deep.equal({
      id,
      email,
      email_verified: false,
      ...profile,
      version: 1,
      created_at,
      updated_at: created_at,
    });
  });

  it("refuses the same address again, in any case", async () => {
    for (const same of [email, email.toUpperCase()])
      expectProblem(await system.call("POST", "/register", { json: { email: same, password } }), "email-taken");
  });

  it("reads: 200 with the same user", async () => {
    const read = await system.call("GET", path);
    expectOwed(read);
    expect(read.status).to.equal(200);
    expect(read.json).to.deep.equal(registered.json);
    expect(read.headers["etag"]).to.equal(etag());
  });

  it("reads the same user under other spellings of the path", async () => {
    for (const spelling of ["/user/ada+tag@example.com", "/user/ADA%2Btag%40EXAMPLE.com", `${path}?x=%00`])
      expect((await system.call("GET", spelling)).json, spelling).to.deep.equal(registered.json);
  });

  it("answers HEAD like GET, without a body", async () => {
    const head = await system.call("HEAD", path);
    expect(head).to.include({ status: 200, text: "" });
    expect(head.headers["etag"]).to.equal(etag());
  });

  it("answers 304 without a body to whoever has the current revision", async () => {
    for (const tags of [etag(), `W/${etag()}`, `"x", ${etag()}`, "*"]) {
      const answer = await system.call("GET", path, { headers: { "if-none-match": tags } });
      expectOwed(answer);
      expect(answer, tags).to.include({ status: 304, text: "" });
      expect(answer.headers["etag"]).to.equal(etag());
    }
    expect((await system.call("GET", path, { headers: { "If-None-Match": '"x"' } })).status).to.equal(200);
  });

  it("replaces the whole profile, once per ETag", async () => {
    const put = { headers: { "IF-MATCH": etag() }, json: { name: "Ada L", locale: "fr" } };
    const replaced = await system.call("PUT", path, put);
    expect(replaced.status, replaced.text).to.equal(200);
    expect(replaced.json).to.deep.equal({
      id: memberOf(registered, "id"),
      email,
      email_verified: false,
      name: "Ada L",
      locale: "fr",
      version: 2,
      created_at: memberOf(registered, "created_at"),
      updated_at: memberOf(replaced, "updated_at"),
    });
    expect(replaced.headers["etag"]).to.equal(`"${String(memberOf(registered, "id"))}-2"`);
    expect((await system.call("GET", path)).json).to.deep.equal(replaced.json);
    expectProblem(await system.call("PUT", path, put), "stale-version");
    expectProblem(
      await system.call("PUT", path, { ...put, headers: { "If-Match": `W/${replaced.headers["etag"] ?? ""}` } }),
      "stale-version",
    );
  });

  it("takes back what it showed, edited", async () => {
    const read = await system.call("GET", path);
    const answer = await system.call("PUT", path, { json: { ...membersOf(read), name: "Ada M" } });
    expect(answer.status, answer.text).to.equal(200);
    expect(answer.json).to.include({ name: "Ada M", locale: "fr", version: 3 });
  });

  it("clears the profile with an empty object", async () => {
    const answer = await system.call("PUT", path, { json: {} });
    expect(Object.keys({ ...membersOf(answer) })).to.have.members([
      "id",
      "email",
      "email_verified",
      "version",
      "created_at",
      "updated_at",
    ]);
  });

  it("changes the password for whoever knows the current one", async () => {
    const next = "tangerine velvet harbour 4";
    const change = (current_password: string, wanted: string) =>
      system.call("PUT", path, { json: { name: "Ada", password: wanted, current_password } });
    expectProblem(await change("not the password!", next), "wrong-password");
    const changed = await change(password, next);
    expect(changed.status, changed.text).to.equal(200);
    expect(changed.text).to.not.match(/password/);
    expectProblem(await change(password, next), "wrong-password");
    expect((await change(next, password)).status).to.equal(200);
  });

  it("deletes: 204, once, and only at a revision that holds", async () => {
    expectProblem(await system.call("DELETE", path, { headers: { "If-Match": etag() } }), "stale-version");
    const gone = await system.call("DELETE", path);
    expectOwed(gone);
    expect(gone).to.include({ status: 204, text: "" });
    expectProblem(await system.call("DELETE", path), "user-not-found");
    expectProblem(await system.call("GET", path), "user-not-found");
    expectProblem(await system.call("PUT", path, { json: { name: "Ghost" } }), "user-not-found");
    expectProblem(await system.call("PUT", path, { json: { password, current_password: password } }), "user-not-found");
  });

  it("registers anew at the same address as another account", async () => {
    const again = await system.call("POST", "/register", { json: { email, password } });
    expect(again.status).to.equal(201);
    expect(memberOf(again, "id")).to.not.equal(memberOf(registered, "id"));
    expectProblem(await system.call("PUT", path, { headers: { "If-Match": etag() }, json: {} }), "stale-version");
  });
});
