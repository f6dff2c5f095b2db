import { expect } from "chai";
import { functionHandler, type Outcome } from "../../../lambdas/runtime/function-handler.ts";
import { checkExistingUserStep } from "../../../lambdas/steps/check-existing-user.ts";
import { createUserRecordStep } from "../../../lambdas/steps/create-user-record.ts";
import { validateUserInputStep } from "../../../lambdas/steps/validate-user-input.ts";
import { anEnvironment } from "../../support/an-environment.ts";
import { anHttpEvent } from "../../support/an-http-event.ts";

const handler = functionHandler(() => undefined);
const password = "mulberry lantern quartz 9";
const body = JSON.stringify({ email: "Ada@Example.com", password, name: "Ada" });

describe("the steps of a registration", () => {
  let env: ReturnType<typeof anEnvironment>;
  beforeEach(() => {
    env = anEnvironment();
  });

  const validate = (event: Parameters<typeof anHttpEvent>[0] = { body }): Promise<Outcome> =>
    handler("validate-user-input", validateUserInputStep(env))({ operation: "register", request: anHttpEvent(event) });
  const commandOf = (outcome: Outcome): Record<string, unknown> =>
    Object(outcome["command"]) as Record<string, unknown>;
  const check = ({ request_id, email, registration_id, fingerprint }: Record<string, unknown>) =>
    handler("check-existing-user", checkExistingUserStep(env))({ request_id, email, registration_id, fingerprint });
  const create = (command: Record<string, unknown>) =>
    handler("create-user-record", createUserRecordStep(env))(command);

  it("validate answers a command with a hash in the place of the password", async () => {
    const outcome = await validate();
    expect(outcome.outcome).to.equal("valid");
    expect(JSON.stringify(outcome)).to.not.include(password);
    expect(commandOf(outcome)).to.deep.include({
      email: "ada@example.com",
      profile: { name: "Ada" },
      registration_id: "req:operation=1",
      request_id: anHttpEvent().request_id,
    });
    expect(commandOf(outcome)["password_hash"]).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("validate takes the client's key as the id of the registration", async () => {
    const outcome = await validate({ body, headers: { "idempotency-KEY": "k-1" } });
    expect(commandOf(outcome)["registration_id"]).to.equal("key:k-1");
  });

  it("validate refuses header and body together, with every violation", async () => {
    const outcome = await validate({
      body: '{"email":"nope","password":"short","role":"admin"}',
      headers: { "Idempotency-Key": "a b" },
    });
    expect(outcome).to.include({ outcome: "refused", statusCode: 400 });
    const { violations } = JSON.parse(String(outcome["body"])) as { violations: ReadonlyArray<{ pointer: string }> };
    expect(violations.map(({ pointer }) => pointer)).to.include.members([
      "/headers/Idempotency-Key",
      "/email",
      "/password",
      "/role",
    ]);
  });

  it("check finds the address free, then taken", async () => {
    const command = commandOf(await validate());
    expect(await check(command)).to.deep.equal({ outcome: "free" });
    await create(command);
    expect(await check({ ...command, registration_id: "req:another" })).to.include({
      outcome: "refused",
      statusCode: 409,
    });
  });

  it("check answers a repetition with the user that it made", async () => {
    const command = commandOf(await validate());
    const created = await create(command);
    const replayed = await check(command);
    expect(replayed).to.deep.equal({ ...created, outcome: "replayed" });
  });

  it("create answers 201 with the user, its ETag and its place", async () => {
    const created = await create(commandOf(await validate()));
    expect(created).to.include({ outcome: "created", statusCode: 201, contentType: "application/json" });
    const user = JSON.parse(String(created["body"])) as { id: string };
    expect(user).to.include({ email: "ada@example.com", name: "Ada", version: 1, email_verified: false });
    expect(created["headers"]).to.deep.equal({ ETag: `"${user.id}-1"`, Location: "/user/ada%40example.com" });
    expect(String(created["body"])).to.not.match(/password|hash|registration/);
  });

  it("create, delivered twice, answers the same", async () => {
    const command = commandOf(await validate());
    expect(await create(command)).to.deep.equal(await create(command));
  });

  it("create without the check is refused where the address is taken: uniqueness lives in the write", async () => {
    await create(commandOf(await validate()));
    const other = commandOf(await validate({ body, operation_id: "operation=2" }));
    expect(await create(other)).to.include({ outcome: "refused", statusCode: 409 });
  });
});
