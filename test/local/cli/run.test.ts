import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Child, startChild } from "../support/child.ts";

const address = /http:\/\/127\.0\.0\.1:\d+/;

describe("npm start", function () {
  this.timeout(60_000);
  let data: string;
  let children: Array<Child>;

  before(() => {
    data = mkdtempSync(join(tmpdir(), "laptop-cloud-"));
    children = [];
  });
  after(async () => {
    for (const child of children) child.process.kill("SIGKILL");
    await Promise.all(children.map(({ ended }) => ended));
    rmSync(data, { recursive: true });
  });

  const start = (args: ReadonlyArray<string>, fixture = "hello"): Child => {
    const child = startChild(args, join(import.meta.dirname, "../fixtures", fixture));
    children.push(child);
    return child;
  };
  const onData = ["--port", "0", "--data"];

  describe("while it serves", () => {
    let child: Child;
    let url: string;
    before(async () => {
      child = start([...onData, data]);
      [url] = await child.says(address);
    });

    it("has said where, what, and what to try", () => {
      expect(child.out()).to.equal(`hello, stack dev, as on AWS but on this machine

  ${url}

  GET     /hello/{name}  function greeter

  data    ${data}
  logs    ${data}/logs

curl ${url}/hello/world

`);
    });

    it("serves the program of its directory and logs a line per request, without what the client wrote", async () => {
      const response = await fetch(`${url}/hello/turing%40example.com?x=1`);
      expect(await response.text()).to.equal("Hello, turing@example.com");
      const id = response.headers.get("x-amzn-requestid");
      await child.says(
        new RegExp(`\\n\\d\\d:\\d\\d:\\d\\d\\.\\d{3} GET {4}/hello/{name} 200 \\d+ ms ${String(id)}\\n`),
      );
      expect(child.out()).to.not.include("turing").and.not.include("\u001b");
      expect(child.err()).to.equal("");
    });

    it("keeps what functions write in files of their own", () => {
      const lines = readFileSync(join(data, "logs", "greeter.log"), "utf8")
        .trimEnd()
        .split("\n");
      expect(lines.map((line) => typeof JSON.parse(line))).to.deep.equal(lines.map(() => "object"));
      expect(lines.filter((line) => line.includes("turing@example.com"))).to.have.length(1);
    });

    it("refuses a file in the place of a folder", async () => {
      const file = join(data, "logs", "greeter.log");
      const second = start([...onData, file]);
      expect(await second.ended).to.equal(1);
      expect(second.err()).to.match(
        /^Cannot start: .*greeter\.log cannot be a folder for the data: choose another --data\n/,
      );
    });

    it("refuses to share its data", async () => {
      const second = start([...onData, data]);
      expect(await second.ended).to.equal(1);
      expect(second.err()).to.equal(
        `Cannot start: another process serves the data in ${data}: stop it, or choose another --data\n`,
      );
    });

    it("does not share its port", async () => {
      const { port } = new URL(url);
      const second = start(["--port", port, "--data", join(data, "other")]);
      expect(await second.ended).to.equal(1);
      expect(second.err()).to.equal(
        `Cannot start: port ${port} is in use.\n  Stop what listens there, or choose another --port.\n`,
      );
      expect(second.out()).to.equal("");
    });

    it("tells of faults on the error output", async () => {
      await fetch(`${url}/hello/nobody`);
      await child.says(/ERROR lambda: Error: there is nobody function=greeter/);
    });

    it("ends with status 0 and without a trace at SIGINT, its echo included", async () => {
      const before = child.err();
      child.process.kill("SIGINT");
      child.process.kill("SIGINT");
      expect(await child.ended).to.equal(0);
      expect(child.err()).to.equal(before);
    });
  });

  it("ends with status 0 at SIGTERM, a connection that is kept open or not", async () => {
    const child = start([...onData, data]);
    const [url] = await child.says(address);
    await (await fetch(`${url}/hello/world`)).text();
    child.process.kill("SIGTERM");
    expect(await child.ended).to.equal(0);
    expect(child.err()).to.equal("");
  });

  it("ends with status 0 when it is stopped before it serves", async () => {
    const child = start([...onData, join(data, "stopped")]);
    await new Promise((resume) => setTimeout(resume, 300));
    child.process.kill("SIGINT");
    await child.ended;
    expect([child.process.exitCode, child.process.signalCode]).to.deep.be.oneOf([
      [0, null],
      [null, "SIGINT"],
    ]);
  });

  it("refuses unknown options with status 2 and the usage", async () => {
    const child = start(["--prot", "1"]);
    expect(await child.ended).to.equal(2);
    expect(child.err()).to.include("Unknown option '--prot'").and.include("--port <number>");
    expect(child.out()).to.equal("");
  });

  it("shows the usage when asked", async () => {
    const child = start(["--help"]);
    expect(await child.ended).to.equal(0);
    expect(child.out()).to.include("--data <folder>");
  });

  it("does not start for a stack without configuration", async () => {
    const child = start([...onData, data, "--stack", "prod"]);
    expect(await child.ended).to.equal(1);
    expect(child.err()).to.match(/^Cannot start: cannot read \S+Pulumi\.prod\.yaml\n {2}because: ENOENT/);
  });

  it("does not start with a program that is wrong, and says once what and where", async () => {
    const child = start([...onData, data, "--stack", "wrong"], "broken");
    expect(await child.ended).to.equal(1);
    expect(child.err()).to.equal("Cannot start: the program is wrong\n  at index.ts:9:11\n");
  });
});
