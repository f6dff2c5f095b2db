import { expect } from "chai";
import { taskEither as TE } from "fp-ts";
import * as t from "io-ts";
import { defect, emailTaken, type Fault, invalidInput, unavailable } from "../../../domain/errors.ts";
import type { AnyRefusal } from "../../../lambdas/http/refusal.ts";
import { functionHandler, type Outcome } from "../../../lambdas/runtime/function-handler.ts";
import type { LogLine } from "../../../lambdas/runtime/log.ts";

const Event = t.strict({ request_id: t.string, secret: t.string });
/** Ids as API Gateway makes them. */
const idOf = (serial: number) => `11111111-2222-4333-8444-55555555555${serial}`;
const event = { request_id: idOf(1), secret: "mulberry lantern quartz 9" };

describe("functionHandler", () => {
  let lines: LogLine[];
  beforeEach(() => {
    lines = [];
  });
  const handle = (
    run: (event: t.TypeOf<typeof Event>) => TE.TaskEither<AnyRefusal | Fault, Outcome>,
    ...payload: readonly [unknown?]
  ) =>
    functionHandler((line) => lines.push(line))("get-user", { event: Event, run })(
      payload.length === 0 ? event : payload[0],
    );
  const caught = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => expect.fail("expected it to throw"),
      (error: unknown) => error,
    );

  it("returns what the step does, and logs its outcome", async () => {
    expect(await handle(() => TE.right({ outcome: "found", user: 1 }))).to.deep.equal({ outcome: "found", user: 1 });
    expect(lines).to.deep.equal([{ level: "INFO", request_id: idOf(1), operation: "get-user", outcome: "found" }]);
  });

  it("returns a refusal as a problem, and logs its name", async () => {
    expect(await handle(() => TE.left(emailTaken))).to.include({ outcome: "refused", statusCode: 409 });
    expect(lines).to.deep.equal([
      { level: "INFO", request_id: idOf(1), operation: "get-user", outcome: "refused", refusal: "EmailTaken" },
    ]);
  });

  it("logs the rules that input breaks, not what the client wrote", async () => {
    const violation = (pointer: string, rule: string) => ({ pointer, rule, detail: "d" });
    await handle(() =>
      TE.left(
        invalidInput([
          violation("/me@example.com", "unknown-member"),
          violation("/a", "email"),
          violation("/b", "email"),
        ]),
      ),
    );
    expect(lines[0]).to.deep.include({
      outcome: "refused",
      refusal: "InvalidInput",
      rules: ["email", "unknown-member"],
    });
    expect(JSON.stringify(lines)).to.not.include("example.com");
  });

  for (const [name, fault] of [
    ["Unavailable", unavailable],
    ["Defect", defect],
  ] as const)
    it(`throws ${name} by name alone, and logs its cause`, async () => {
      const cause = new TypeError("no route to ada@example.com");
      const error = await caught(handle(() => TE.left(fault(cause))));
      expect(error).to.be.instanceOf(Error).and.to.include({ name, message: name, stack: name });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include({
        level: "ERROR",
        outcome: name,
        error: "TypeError",
        message: "no route to [address]",
      });
    });

  it("makes a defect of an event of another shape, without repeating it", async () => {
    const error = await caught(
      handle(() => TE.right({ outcome: "found" }), { request_id: idOf(2), secret: 42, more: event.secret }),
    );
    expect(error).to.include({ name: "Defect" });
    expect(lines[0]).to.include({
      level: "ERROR",
      request_id: idOf(2),
      outcome: "Defect",
      message: "unexpected event at /secret",
    });
    expect(JSON.stringify(lines)).to.not.include("mulberry");
  });

  it("makes a defect of whatever the step throws", async () => {
    for (const run of [
      () => {
        throw new RangeError("boom");
      },
      () => () => Promise.reject(new RangeError("boom")),
    ]) {
      lines = [];
      expect(await caught(handle(run))).to.include({ name: "Defect", message: "Defect" });
      expect(lines[0]).to.include({ error: "RangeError", message: "boom" });
    }
  });

  for (const payload of [
    undefined,
    null,
    "text",
    {},
    { request: { request_id: idOf(3) } },
    { command: { request_id: idOf(4) } },
  ])
    it(`survives ${JSON.stringify(payload)}`, async () => {
      expect(await caught(handle(() => TE.right({ outcome: "found" }), payload))).to.include({ name: "Defect" });
      expect(lines[0]?.request_id).to.equal(/1{8}[\d-]+/.exec(JSON.stringify([payload]))?.[0] ?? "unknown");
    });

  for (const chosen of ["ada@example.com", "", "r-1", `${idOf(1)} `, `${idOf(1)}\n`, event.secret])
    it(`does not log ${JSON.stringify(chosen)} as an id, which a client may choose`, async () => {
      await handle(() => TE.right({ outcome: "found" }), { ...event, request_id: chosen });
      expect(lines[0]?.request_id).to.equal("unfit");
    });
});
