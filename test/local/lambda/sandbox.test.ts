import { expect } from "chai";
import { aFunction, managedLambda, membersOf, until } from "./support.ts";

describe("a sandbox", function () {
  this.timeout(60_000);
  const start = managedLambda();

  const hurts = [
    [
      "loops for ever",
      "for (;;) {}",
      1,
      "Sandbox.Timedout",
      /^RequestId: [0-9a-f-]{36} Error: Task timed out after 1\.00 seconds$/,
    ],
    ["never answers", "return new Promise(() => {});", 1, "Sandbox.Timedout", /Task timed out after 1\.00 seconds/],
    [
      "leaves",
      "process.exit(3);",
      30,
      "Runtime.ExitError",
      /^RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3$/,
    ],
    [
      "leaves in peace",
      "process.exit();",
      30,
      "Runtime.ExitError",
      /Error: Runtime exited without providing a reason$/,
    ],
    [
      "throws late",
      "setTimeout(() => { throw new RangeError('late') }, 1); return new Promise(() => {});",
      30,
      "RangeError",
      /^late$/,
    ],
    [
      "forgets a promise",
      "Promise.reject(new Error('x')); return new Promise(() => {});",
      30,
      "Runtime.UnhandledPromiseRejection",
      /^Error: x$/,
    ],
  ] as const;
  for (const [what, body, timeout, errorType, errorMessage] of hurts)
    it(`that ${what} fails its event, and the next event runs in a new one`, async () => {
      const code = `let events = 0; export const handler = (event) => { events += 1; if (event.well) return events; ${body} };`;
      const { invoke, events, logOf } = await start([aFunction("hurt", code, { timeout })], { sandboxes: 1 });
      await invoke("hurt", { well: true });
      const { functionError, payload } = await invoke("hurt", {});
      expect(functionError).to.equal("Unhandled");
      expect(membersOf(payload)["errorMessage"]).to.match(errorMessage);
      expect(payload).to.include({ errorType });
      expect(await invoke("hurt", { well: true })).to.include({ statusCode: 200, payload: 1 });
      expect(events).to.have.lengthOf(1);
      expect(events[0]?.message).to.include(errorType);
      expect(await logOf("hurt")).to.have.lengthOf(1);
    });

  it("has the memory of its function and no more", async () => {
    const code = `export const handler = () => {
      const held = Array.from({ length: 50 }, () => new Array(1e6).fill(0.5));
      return held.length;
    };`;
    const small = aFunction("small", code, { memorySize: 128 });
    const { invoke } = await start([small, aFunction("large", code, { memorySize: 1769 })]);
    const { payload } = await invoke("small", {});
    expect(payload).to.include({ errorType: "Runtime.ExitError" });
    expect(membersOf(payload)["errorMessage"]).to.match(/Error: Runtime exited with error: signal: killed$/);
    expect((await invoke("large", {})).payload).to.equal(50);
  });

  it("that dies between two events is replaced, and its error is logged", async () => {
    const code =
      "export const handler = (event) => { if (event.late) setTimeout(() => { throw new Error('late'); }, 1); return 'well'; };";
    const { invoke, events } = await start([aFunction("late", code)], { sandboxes: 1 });
    expect((await invoke("late", { late: true })).payload).to.equal("well");
    await until(() => events.length > 0);
    expect(events.map(({ message }) => message)).to.deep.equal(["Error: late"]);
    expect((await invoke("late", {})).payload).to.equal("well");
  });

  it("has all its time for each event: neither loading nor waiting counts", async () => {
    const code = "await new Promise((done) => setTimeout(done, 1500)); export const handler = () => 'in time';";
    const { invoke } = await start([aFunction("slow", code, { timeout: 1 })], { sandboxes: 1 });
    const answers = await Promise.all([invoke("slow", {}), invoke("slow", {})]);
    expect(answers.map(({ payload }) => payload)).to.deep.equal(["in time", "in time"]);
  });

  it("keeps what it loaded for the next event", async () => {
    const { invoke } = await start([aFunction("count", "let n = 0; export const handler = () => (n += 1);")]);
    expect([await invoke("count", {}), await invoke("count", {})].map(({ payload }) => payload)).to.deep.equal([1, 2]);
  });

  it("runs one event at a time, beside the others", async () => {
    const code = `import { threadId } from "node:worker_threads"; let inside = 0;
      export const handler = async () => {
        inside += 1; const most = inside;
        await new Promise((done) => setTimeout(done, 20));
        inside -= 1;
        return { most, threadId };
      };`;
    const resources = [aFunction("two", code), aFunction("one", code, { reservedConcurrentExecutions: 1 })];
    const { invoke } = await start(resources, { sandboxes: 2 });
    for (const [name, sandboxes] of [
      ["two", 2],
      ["one", 1],
    ] as const) {
      const answers = await Promise.all(Array.from({ length: 10 }, async () => (await invoke(name, {})).payload));
      const all = answers as ReadonlyArray<{ readonly most: number; readonly threadId: number }>;
      expect(all.map(({ most }) => most)).to.deep.equal(all.map(() => 1));
      expect(new Set(all.map(({ threadId }) => threadId)).size, name).to.equal(sandboxes);
    }
  });

  it("that is busy does not hold up another", async () => {
    const code = "export const handler = ({ busy }) => { while (busy); return 'free'; };";
    const { invoke } = await start([aFunction("mixed", code, { timeout: 2 })], { sandboxes: 2 });
    const order: unknown[] = [];
    const note = async (event: object) => order.push((await invoke("mixed", event)).payload);
    await Promise.all([note({ busy: true }), note({}), note({})]);
    expect(order.slice(0, 2)).to.deep.equal(["free", "free"]);
    expect(order[2]).to.include({ errorType: "Sandbox.Timedout" });
  });

  it("answers an event that runs when everything is closed", async () => {
    const { invoke, functions } = await start(
      [aFunction("stuck", "export const handler = () => new Promise(() => {});")],
      { sandboxes: 1 },
    );
    const [running, waiting] = [invoke("stuck", {}), invoke("stuck", {}).catch((error: unknown) => error)];
    await functions.close();
    expect((await running).payload).to.include({ errorType: "Runtime.ExitError" });
    expect(await waiting).to.include({ code: "ServiceException" });
  });
});
