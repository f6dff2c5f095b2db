import { expect } from "chai";
import { aFunction, managedLambda } from "./support.ts";

type Line = Readonly<Record<string, unknown>>;

describe("a function's log", function () {
  this.timeout(60_000);
  const start = managedLambda();

  const logged = async (body: string, inputs: Line = {}, event: unknown = {}) => {
    const lambda = await start([aFunction("logs", `export const handler = async (event) => { ${body} };`, inputs)]);
    await lambda.invoke("logs", event);
    const texts = await lambda.logOf("logs").catch(() => []);
    return { texts, lines: texts.map((text) => JSON.parse(text) as Line), events: lambda.events };
  };

  it("has one line of JSON for each call of console", async () => {
    const calls = ["trace", "debug", "log", "info", "warn", "error", "fatal"];
    const { lines } = await logged(calls.map((call) => `console.${call}("a %s", 1);`).join(""));
    expect(lines.map(({ level, message }) => [level, message])).to.deep.equal(
      ["TRACE", "DEBUG", "INFO", "INFO", "WARN", "ERROR", "FATAL"].map((level) => [level, "a 1"]),
    );
    for (const { timestamp, requestId } of lines) {
      expect(timestamp).to.match(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(requestId).to.match(/^[0-9a-f-]{36}$/);
    }
  });

  it("keeps a single value as it is, errors described, and formats what JSON cannot hold", async () => {
    const { lines } = await logged(`
      console.log({ a: [1] });
      console.error(new TypeError("t"));
      console.error("failed", new TypeError("u"));
      console.log({ big: 1n });`);
    const [value, error, both, big] = lines;
    expect(value?.["message"]).to.deep.equal({ a: [1] });
    expect(error?.["message"]).to.include({ errorType: "TypeError", errorMessage: "t" });
    expect(both).to.include({ errorType: "TypeError", errorMessage: "u" });
    expect(both?.["message"]).to.match(/^failed TypeError: u/);
    expect(big?.["message"]).to.equal("{ big: 1n }");
  });

  it("leaves lines alone that a function formatted by itself, and makes a message of other text", async () => {
    const { texts, lines } = await logged(`
      process.stdout.write('{"level":"INFO","n":1.0}\\n{"n":2}\\n');
      process.stdout.write("two\\nlines\\n");
      process.stderr.write(Buffer.from("trouble\\n"));
      process.stdout.write('["no object"]\\n');
      await new Promise((done) => process.stdout.write("\\n", done));`);
    expect(texts.slice(0, 2)).to.deep.equal(['{"level":"INFO","n":1.0}', '{"n":2}']);
    expect(lines.slice(2).map(({ level, message }) => [level, message])).to.deep.equal([
      ["INFO", "two\nlines"],
      ["ERROR", "trouble"],
      ["INFO", '["no object"]'],
    ]);
  });

  it("stays one line per event, whatever is in it", async () => {
    const hostile = 'a\r\nb\u001b[31m\u2028\u2029\u0085\u009b"}\n{"forged":1}';
    const { texts } = await logged(
      `console.log(event); console.log("x", event); console.error({ [event]: event });
       process.stdout.write(event); process.stdout.write(JSON.stringify({ event }) + "\\n");
       process.stdout.write('{"a":\\r\\t1}\\n'); throw new Error(event);`,
      {},
      hostile,
    );
    expect(texts).to.have.lengthOf(7);
    for (const text of texts) {
      expect(text).to.not.match(/[\p{Cc}\u2028\u2029]/u);
      expect(JSON.parse(text)).to.be.an("object").that.does.not.have.property("forged");
    }
  });

  it("drops what is less severe than the program asks for", async () => {
    const inputs = { loggingConfig: { logFormat: "JSON", applicationLogLevel: "WARN", systemLogLevel: "INFO" } };
    const { lines } = await logged(
      `console.log("no"); console.warn("yes");
       process.stdout.write('{"level":"info"}\\n{"level":"error"}\\n{"n":1}\\n');`,
      inputs,
    );
    expect(lines.map(({ level }) => level)).to.deep.equal(["WARN", "error"]);
  });

  it("has Node's warnings, which do not reach the terminal", async () => {
    const { lines } = await logged(
      "process.emitWarning('old', 'DeprecationWarning'); await new Promise((done) => setTimeout(done, 5));",
    );
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include({ level: "WARN" });
  });

  it("sends errors, and only those, to the laptop cloud's log as well", async () => {
    const { texts, events } = await logged(
      'console.log("i"); console.warn("w"); console.error("e"); process.stdout.write(\'{"level":"ERROR","n":1}\\n\');',
    );
    expect(events).to.deep.equal(
      texts.slice(2).map((message) => ({ level: "error", service: "lambda", function: "logs", message })),
    );
  });

  it("is appended to by the next run", async () => {
    const lambda = await start([
      aFunction("logs", "console.log('loaded'); export const handler = () => console.log('ran');"),
    ]);
    await lambda.invoke("logs", {});
    await lambda.functions.close();
    const again = await start(
      [aFunction("logs", "export const handler = () => console.log('ran again');")],
      {},
      lambda.dataDir,
    );
    await again.invoke("logs", {});
    const messages = (await again.logOf("logs")).map((text) => (JSON.parse(text) as Line)["message"]);
    expect(messages).to.deep.equal(["loaded", "ran", "ran again"]);
  });
});
