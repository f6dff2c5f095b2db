import { writeFile } from "node:fs/promises";
import { expect } from "chai";
import { aFunction, files, functionArn, managedLambda, membersOf, rejection } from "./support.ts";

describe("makeFunctions", function () {
  this.timeout(60_000);
  const start = managedLambda();

  it("answers what the handler returns, by name, by ARN and by the ARN of the latest version", async () => {
    const { invoke } = await start([aFunction("echo", "export const handler = async (event) => ({ event });")]);
    for (const name of ["echo", functionArn("echo"), `${functionArn("echo")}:$LATEST`])
      expect(await invoke(name, { a: ["ü", null] })).to.deep.equal({
        statusCode: 200,
        executedVersion: "$LATEST",
        payload: { event: { a: ["ü", null] } },
      });
  });

  it("hands over an event of null, and an empty object where there is none", async () => {
    const { invoke } = await start([aFunction("echo", "export const handler = (event) => ({ event });")]);
    expect((await invoke("echo", null)).payload).to.deep.equal({ event: null });
    expect((await invoke("echo", undefined)).payload).to.deep.equal({ event: {} });
  });

  it("takes a result through JSON, as the wire does", async () => {
    const result = "{ none: undefined, date: new Date(0), infinite: Infinity, call() {} }";
    const { invoke } = await start([aFunction("json", `export const handler = () => (${result});`)]);
    expect((await invoke("json", {})).payload).to.deep.equal({ date: "1970-01-01T00:00:00.000Z", infinite: null });
  });

  for (const result of ["undefined", "() => 1", "Symbol.iterator"])
    it(`answers null for ${result}`, async () => {
      const { invoke } = await start([aFunction("none", `export const handler = () => ${result};`)]);
      expect(await invoke("none", {})).to.deep.equal({
        statusCode: 200,
        executedVersion: "$LATEST",
        payload: null,
      });
    });

  for (const [what, result] of [
    ["a cycle", "{ const a = []; a.push(a); return a; }"],
    ["a BigInt", "{ return { n: 1n }; }"],
  ] as const)
    it(`fails an event whose result is ${what}`, async () => {
      const { invoke } = await start([aFunction("odd", `export const handler = async () => ${result};`)]);
      const { functionError, payload } = await invoke("odd", {});
      expect(functionError).to.equal("Unhandled");
      expect(payload).to.include({ errorType: "Error", errorMessage: "Unable to stringify response body" });
    });

  it("reports what a handler throws under its own name, and logs it", async () => {
    const code = `class Unavailable extends Error { name = "Unavailable" }
      export const handler = () => { throw new Unavailable("no"); };`;
    const { invoke, events, logOf } = await start([aFunction("throws", code)]);
    const { functionError, payload } = await invoke("throws", {});
    expect(functionError).to.equal("Unhandled");
    expect(payload).to.include({ errorType: "Unavailable", errorMessage: "no" });
    expect(membersOf(payload)["trace"]).to.have.property("0", "Unavailable: no");
    expect(events).to.deep.equal([
      { level: "error", service: "lambda", function: "throws", message: "Unavailable: no" },
    ]);
    const [line, ...more] = (await logOf("throws")).map((text) => JSON.parse(text) as unknown);
    expect(more).to.deep.equal([]);
    expect(line).to.deep.include({ level: "ERROR" });
    expect(membersOf(line)["message"]).to.include({ errorType: "Unavailable", errorMessage: "no" });
  });

  it("reports a value that is thrown and is no error", async () => {
    const { invoke } = await start([aFunction("text", "export const handler = () => { throw 'no'; };")]);
    expect((await invoke("text", {})).payload).to.deep.equal({ errorType: "string", errorMessage: "no", trace: [] });
  });

  it("reports code that does not load, at every event anew", async () => {
    const code = 'import { env } from "node:process"; throw new TypeError("no settings in " + env.AWS_REGION);';
    const { invoke } = await start([aFunction("bad", code)]);
    for (let time = 0; time < 2; time += 1)
      expect((await invoke("bad", {})).payload).to.include({
        errorType: "TypeError",
        errorMessage: "no settings in eu-central-1",
      });
  });

  for (const [what, code, errorType] of [
    ["a handler that is not there", "export const other = 1;", "Runtime.HandlerNotFound"],
    ["code that is no JavaScript", "export const handler = (", "Runtime.UserCodeSyntaxError"],
    [
      "a handler with a callback",
      "export const handler = (e, c, done) => done();",
      "Runtime.CallbackHandlerDeprecated",
    ],
  ] as const)
    it(`reports ${what}`, async () => {
      const { invoke } = await start([aFunction("wrong", code)]);
      expect((await invoke("wrong", {})).payload).to.include({ errorType });
    });

  it("runs CommonJS, from a folder of the archive", async () => {
    const code = files({
      "src/index.js": 'exports["hand" + "ler"] = () => require("./answer.js");',
      "src/answer.js": "module.exports = 42;",
    });
    const { invoke } = await start([aFunction("old", "", { code, handler: "src/index.handler" })]);
    expect((await invoke("old", {})).payload).to.equal(42);
  });

  it("refuses an unknown function, an event and a result over 6 MB", async () => {
    const { invoke } = await start([aFunction("large", "export const handler = () => 'x'.repeat(7e6);")]);
    expect(await rejection(invoke("nobody", {}))).to.include({ code: "ResourceNotFoundException", statusCode: 404 });
    expect(await rejection(invoke("large", "é".repeat(3.2e6)))).to.include({
      code: "RequestTooLargeException",
      statusCode: 413,
    });
    expect((await invoke("large", {})).payload).to.include({ errorType: "Function.ResponseSizeTooLarge" });
  });

  it("has nothing left of an earlier version of the code", async () => {
    const { functions, dataDir } = await start([aFunction("f", "export const handler = () => 1;")]);
    await functions.close();
    const code = 'export const handler = () => import("./old.mjs").then(() => "found", () => "gone");';
    await writeFile(`${dataDir}/functions/f/old.mjs`, "");
    const again = await start([aFunction("f", code)], {}, dataDir);
    expect((await again.invoke("f", {})).payload).to.equal("gone");
  });
});
