import { expect } from "chai";
import { either as E } from "fp-ts";
import { acceptRegistration } from "../../../domain/use-cases/accept-registration.ts";
import { createUserRecord } from "../../../domain/use-cases/create-user-record.ts";
import { revisionOf } from "../../../domain/revision.ts";
import type { User } from "../../../domain/user.ts";
import { functionHandler, type Outcome } from "../../../lambdas/runtime/function-handler.ts";
import { deleteUserStep } from "../../../lambdas/steps/delete-user.ts";
import { getUserStep } from "../../../lambdas/steps/get-user.ts";
import { updateUserRecordStep } from "../../../lambdas/steps/update-user-record.ts";
import { validateUserInputStep } from "../../../lambdas/steps/validate-user-input.ts";
import { anEnvironment } from "../../support/an-environment.ts";
import { type anHttpEvent, aUserEvent } from "../../support/an-http-event.ts";

const handler = functionHandler(() => undefined);
const email = "ada@example.com";
const password = "mulberry lantern quartz 9";

describe("the steps of an update, a read and a deletion", () => {
  let env: ReturnType<typeof anEnvironment>;
  let ada: User;
  let serial = 0;
  beforeEach(async () => {
    env = anEnvironment();
    const body = { email, password, name: "Ada", locale: "en" };
    const command = await acceptRegistration({ body, idempotency_key: E.right(undefined), operation_id: "1" })(env)();
    if (E.isLeft(command)) return expect.fail(command.left._tag);
    const created = await createUserRecord(command.right)(env)();
    if (E.isLeft(created)) return expect.fail(created.left._tag);
    ada = created.right;
  });

  type Event = NonNullable<Parameters<typeof anHttpEvent>[0]>;
  const get = (event: Event = {}) => handler("get-user", getUserStep(env))(aUserEvent(email, event));
  const remove = (event: Event = {}) => handler("delete-user", deleteUserStep(env))(aUserEvent(email, event));
  const validate = (json: unknown, event: Event = {}) =>
    handler(
      "validate-user-input",
      validateUserInputStep(env),
    )({
      operation: "update",
      request: aUserEvent(email, {
        body: JSON.stringify(json),
        operation_id: `operation-${(serial += 1)}`,
        ...event,
        headers: { "Content-Type": "application/json", ...event.headers },
      }),
    });
  const update = async (json: unknown, event: Event = {}): Promise<Outcome> => {
    const valid = await validate(json, event);
    if (valid.outcome !== "valid") return valid;
    const found = await get();
    if (found.outcome !== "found") return found;
    return handler("update-user-record", updateUserRecordStep(env))({ command: valid["command"], user: found["user"] });
  };
  const tag = (user: User) => `"${revisionOf(user)}"`;

  it("get answers the user as data and as a reply", async () => {
    expect(await get()).to.deep.equal({
      outcome: "found",
      user: ada,
      statusCode: 200,
      contentType: "application/json",
      headers: { ETag: tag(ada) },
      body: JSON.stringify(ada),
    });
  });

  it("get answers 304 to whoever has the revision, weakly compared", async () => {
    for (const value of [tag(ada), `W/${tag(ada)}`, "*"])
      expect(await get({ headers: { "if-none-match": value } })).to.deep.equal({
        outcome: "not-modified",
        statusCode: 304,
        contentType: "application/json",
        headers: { ETag: tag(ada) },
        body: "",
      });
  });

  it("get refuses a bad address and a bad header at once", async () => {
    const outcome = await handler(
      "get-user",
      getUserStep(env),
    )(aUserEvent("nobody", { headers: { "If-None-Match": "x" } }));
    expect(outcome).to.include({ statusCode: 400 });
    expect(outcome["body"]).to.include('"/email"').and.to.include('"/headers/If-None-Match"');
  });

  it("update replaces the whole profile", async () => {
    const outcome = await update({ given_name: "Ada" });
    expect(outcome).to.include({ outcome: "updated", statusCode: 200 });
    const { updated_at, ...user } = JSON.parse(String(outcome["body"])) as Record<string, unknown>;
    expect(user).to.deep.equal({
      id: ada.id,
      email,
      email_verified: false,
      given_name: "Ada",
      version: 2,
      created_at: ada.created_at,
    });
    expect(String(updated_at) >= ada.updated_at).to.equal(true);
  });

  it("update holds to If-Match, strongly compared", async () => {
    expect(await update({}, { headers: { "If-Match": `"other", ${tag(ada)}` } })).to.include({ statusCode: 200 });
    expect(await update({}, { headers: { "If-Match": tag(ada) } })).to.include({ statusCode: 412 });
    expect(await update({}, { headers: { "If-Match": "*" } })).to.include({ statusCode: 200 });
    const current = `"${ada.id}-3"`;
    expect(await update({}, { headers: { "If-Match": `W/${current}` } })).to.include({ statusCode: 412 });
    expect(await update({}, { headers: { "If-Match": current } })).to.include({ statusCode: 200 });
  });

  it("update changes the password for whoever knows it, and hands on no password", async () => {
    const next = "tangerine velvet harbour 4";
    const valid = await validate({ password: next, current_password: password });
    expect(valid.outcome).to.equal("valid");
    expect(JSON.stringify(valid)).to.not.include(next).and.to.not.include(password);
    expect(await update({ password: next, current_password: password })).to.include({ outcome: "updated" });
    expect(await update({ password, current_password: password })).to.include({ outcome: "refused", statusCode: 403 });
  });

  it("update demands If-Match where the stack does", async () => {
    env = { ...env, require_expected_revision: true };
    expect(await update({})).to.include({ outcome: "refused", statusCode: 428 });
    expect(await update({}, { headers: { "If-Match": tag(ada) } })).to.include({ statusCode: 200 });
  });

  it("update, delivered twice, raises the version once", async () => {
    const valid = await validate({ name: "B" }, { headers: { "If-Match": tag(ada) } });
    const write = () =>
      handler("update-user-record", updateUserRecordStep(env))({ command: valid["command"], user: ada });
    const first = await write();
    expect(first).to.include({ outcome: "updated" });
    expect(await write()).to.deep.equal(first);
  });

  it("delete answers 204 once, at a revision that holds", async () => {
    expect(await remove({ headers: { "If-Match": '"stale"' } })).to.include({ outcome: "refused", statusCode: 412 });
    expect(await remove({ headers: { "If-Match": tag(ada) } })).to.deep.equal({
      outcome: "deleted",
      statusCode: 204,
      contentType: "application/json",
      headers: {},
      body: "",
    });
    expect(await remove()).to.include({ statusCode: 404 });
    expect(await update({})).to.include({ statusCode: 404 });
    expect(await update({ password, current_password: password })).to.include({ statusCode: 404 });
  });
});
