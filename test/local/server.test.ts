import { once } from "node:events";
import { Agent, type IncomingMessage, request as httpRequest } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { expect } from "chai";
import type { HttpRequest, HttpResponse } from "../../local/http-message.ts";
import type { LogEvent } from "../../local/log.ts";
import { type Server, startServer } from "../../local/server.ts";
import { abandon, exchange, text } from "./support/raw-client.ts";

type Handle = Parameters<typeof startServer>[0]["handle"];

const ok: HttpResponse = { status: 200, headers: [["X-Answer", "yes"]], body: "hällo" };
const mebibyte = 1024 * 1024;

describe("startServer", () => {
  let server: Server;
  let handle: Handle;
  let received: Array<HttpRequest>;
  let answered: Array<readonly [target: string, status: number]>;
  let events: Array<LogEvent>;

  const start = (more: Partial<Parameters<typeof startServer>[0]> = {}) =>
    startServer({
      port: 0,
      handle: (request, client) => {
        received.push(request);
        return handle(request, client);
      },
      answered: ({ target }, { status }) => answered.push([target, status]),
      log: (event) => events.push(event),
      ...more,
    });

  beforeEach(async () => {
    [received, answered, events] = [[], [], []];
    handle = () => Promise.resolve(ok);
    server = await start();
  });
  afterEach(() => server.close());

  const send = (...request: Parameters<typeof text>) => exchange(server.url, text(...request));
  const stillServes = async () => expect(await send("GET /")).to.match(/^HTTP\/1\.1 200 OK\r\n/);

  it("answers a name that is not its own without asking anybody", async () => {
    const misdirected = await exchange(
      server.url,
      "GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n",
    );
    expect(misdirected)
      .to.match(/^HTTP\/1\.1 421 /)
      .and.include("application/problem+json");
    expect(received).to.deep.equal([]);
    expect(answered).to.deep.equal([["/", 421]]);
  });

  it("hands over method, target, header fields and body as they were sent", async () => {
    await send(
      "PUT /a%2Fb//c?x=%40&x",
      ['if-MATCH: "1"', "X-Two: 1", "x-two: 2", "Content-Length: 4"],
      "\u00e9\u0000!?",
    );
    const [request] = received;
    expect(request).to.include({ method: "PUT", target: "/a%2Fb//c?x=%40&x" });
    expect(request?.headers).to.deep.equal([
      ["Host", "localhost"],
      ["Connection", "close"],
      ["if-MATCH", '"1"'],
      ["X-Two", "1"],
      ["x-two", "2"],
      ["Content-Length", "4"],
    ]);
    expect(request?.body).to.deep.equal(Buffer.from([0xe9, 0, 0x21, 0x3f]));
  });

  it("takes the chunks of a body together", async () => {
    await send("POST /", ["Transfer-Encoding: chunked"], "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    expect(received[0]?.body.toString()).to.equal("abcde");
  });

  it("sends status, header fields and body as they stand, with the length in bytes", async () => {
    handle = () =>
      Promise.resolve({
        ...ok,
        headers: [
          ["Set-Cookie", "a"],
          ["x-oDD", "1"],
          ["Set-Cookie", "b"],
        ],
      });
    const answer = await send("GET /");
    expect(answer).to.match(
      /^HTTP\/1\.1 200 OK\r\nSet-Cookie: a\r\nx-oDD: 1\r\nSet-Cookie: b\r\nContent-Length: 6\r\n/,
    );
    expect(Buffer.from(answer.split("\r\n\r\n")[1] ?? "", "latin1").toString()).to.equal("hällo");
  });

  it("answers HEAD without a body", async () => {
    const answer = await send("HEAD /");
    expect(answer).to.include("Content-Length: 6\r\n");
    expect(answer).to.match(/\r\n\r\n$/);
  });

  it("says nothing of a body that cannot be: 204, 304 and an empty HEAD", async () => {
    for (const status of [204, 304]) {
      handle = () => Promise.resolve({ status, headers: [], body: "" });
      expect(await send("GET /"))
        .to.match(/\r\n\r\n$/)
        .and.not.match(/Content-Length|Transfer-Encoding/i);
    }
    handle = () => Promise.resolve({ ...ok, body: "" });
    expect(await send("HEAD /")).to.not.match(/Content-Length/i);
    expect(await send("GET /")).to.include("Content-Length: 0\r\n");
  });

  it("keeps a connection for the next request", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (const path of ["/1", "/2", "/3"]) {
      const sent = httpRequest(`${server.url}${path}`, { agent }).end();
      const [response] = (await once(sent, "response")) as [IncomingMessage];
      ports.add(response.socket.localPort);
      expect(await textOf(response)).to.equal("hällo");
    }
    expect(ports.size).to.equal(1);
    agent.destroy();
  });

  it("answers pipelined requests in order", async () => {
    handle = ({ target }) => Promise.resolve({ ...ok, body: `for ${target}` });
    const first = text("GET /1").replace("Connection: close\r\n", "");
    const answers = await exchange(server.url, first + text("GET /2"));
    expect(answers.match(/for \/\d/g)).to.deep.equal(["for /1", "for /2"]);
  });

  for (const [what, after] of [
    ["garbage", "garbage\r\n\r\n"],
    ["more than its body", "x"],
  ] as const)
    it(`answers a request before it refuses what follows it: ${what}`, async () => {
      handle = ({ method }) =>
        new Promise((resolve) => setTimeout(() => resolve({ ...ok, body: `did ${method}` }), 20));
      const first = text("PUT /", ["Content-Length: 2"], "{}").replace("Connection: close\r\n", "");
      const answers = await exchange(server.url, first + after);
      expect(answers).to.match(/^HTTP\/1\.1 200 OK\r\n[^]*did PUTHTTP\/1\.1 400 Bad Request\r\n/);
      expect(received).to.have.length(1);
      await stillServes();
    });

  it("answers the last request of a connection, whatever follows it, and nothing more", async () => {
    const answers = await exchange(server.url, text("PUT /") + text("DELETE /"));
    expect(answers.match(/HTTP\/1\.1 \d+/g)).to.deep.equal(["HTTP/1.1 200"]);
    expect(received.map(({ method }) => method)).to.deep.equal(["PUT"]);
  });

  it("tells of every answer", async () => {
    await send("GET /x");
    expect(answered).to.deep.equal([["/x", 200]]);
  });

  describe("a request that fails", () => {
    const failing: ReadonlyArray<readonly [how: string, handle: Handle]> = [
      ["rejects", () => Promise.reject(new Error("secret internals"))],
      [
        "throws",
        () => {
          throw new Error("secret internals");
        },
      ],
      ["yields an impossible header", () => Promise.resolve({ ...ok, headers: [["X", "secret internals\r\nY: 1"]] })],
      [
        "yields an impossible status",
        () => Promise.resolve({ ...ok, status: 7, headers: [["X", "secret internals"]] }),
      ],
    ];
    for (const [how, fails] of failing)
      it(`because the handler ${how}: a 500 problem without internals, and a log entry`, async () => {
        handle = fails;
        const answer = await send("GET /");
        expect(answer)
          .to.match(/^HTTP\/1\.1 500 /)
          .and.include("application/problem+json")
          .and.include('"status":500');
        expect(answer).to.not.include("secret").and.not.include("    at ");
        expect(events).to.have.length(1);
        expect(events[0]).to.include({ level: "error", service: "http", message: "a request failed" });
        handle = () => Promise.resolve(ok);
        await stillServes();
      });
  });

  describe("a body above 10 MiB", () => {
    const refused = /^HTTP\/1\.1 413 [^]*\r\n\r\n{"message":"Request Too Long"}$/;

    it("is refused by its announced length", async () => {
      const length = 10 * mebibyte + 1;
      expect(await send("POST /", [`Content-Length: ${length}`], "x".repeat(length))).to.match(refused);
      expect(received).to.deep.equal([]);
      await stillServes();
    });

    it("is refused when its chunks add up", async () => {
      const chunk = `${mebibyte.toString(16)}\r\n${"x".repeat(mebibyte)}\r\n`;
      const parts = [
        text("POST /", ["Transfer-Encoding: chunked"]),
        ...Array.from({ length: 11 }, () => chunk),
        "0\r\n\r\n",
      ];
      expect(await exchange(server.url, ...parts)).to.match(refused);
      expect(received).to.deep.equal([]);
      await stillServes();
    });

    it("is the limit: exactly as much is taken", async () => {
      await send("POST /", [`Content-Length: ${10 * mebibyte}`], "x".repeat(10 * mebibyte));
      expect(received[0]?.body.length).to.equal(10 * mebibyte);
    }).timeout(10_000);
  });

  describe("what is no HTTP", () => {
    const malformed: ReadonlyArray<readonly [what: string, bytes: string]> = [
      ["nonsense", "nonsense\r\n\r\n"],
      ["TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
      ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
      ["no Host", "GET / HTTP/1.1\r\n\r\n"],
      ["two lengths", text("POST /", ["Content-Length: 1", "Content-Length: 2"], "xx")],
      ["a length and chunks", text("POST /", ["Content-Length: 3", "Transfer-Encoding: chunked"], "0\r\n\r\n")],
      ["a header name with a space", text("GET /", ["Content Length: 1"])],
      ["a zero byte in a value", text("GET /", ["X: a\x00b"])],
      ["headers without end", text("GET /", [`X: ${"x".repeat(200_000)}`])],
      ["a chunk of no size", text("POST /", ["Transfer-Encoding: chunked"], "zz\r\n")],
    ];
    for (const [what, bytes] of malformed)
      it(`is answered with 400 and the end of the connection: ${what}`, async () => {
        expect(await exchange(server.url, bytes))
          .to.match(/^HTTP\/1\.1 400 /)
          .and.match(/Connection: close/i);
        expect(received).to.deep.equal([]);
        await stillServes();
      });
  });

  it("does not serve a request whose client went away before its end", async () => {
    await abandon(server.url, text("POST /", ["Content-Length: 100"], "half"));
    await abandon(server.url, "GET / HTT");
    await abandon(server.url, "");
    await stillServes();
    expect(received).to.have.length(1);
    expect(events).to.deep.equal([]);
  });

  it("survives a client that does not wait for its answer", async () => {
    let finish = (): void => undefined;
    handle = () => new Promise((resolve) => (finish = () => resolve(ok)));
    await abandon(server.url, text("GET /gone"));
    finish();
    handle = () => Promise.resolve(ok);
    await stillServes();
    expect(events).to.deep.equal([]);
  });

  it("cuts slow clients off, in the header and in the body", async () => {
    const timeouts = { requestTimeout: 60, headersTimeout: 40, connectionsCheckingInterval: 10 };
    const impatient = await start({ timeouts });
    for (const slow of ["GET / HT", text("POST /", ["Content-Length: 10"], "x")])
      expect(await exchange(impatient.url, slow)).to.match(/^HTTP\/1\.1 408 Request Timeout\r\nConnection: close/);
    expect(received).to.deep.equal([]);
    await impatient.close();
  });

  it("rejects when the port is taken", async () => {
    const { port } = new URL(server.url);
    const failure = await start({ port: Number(port) }).catch((error: unknown) => error);
    expect(failure).to.include({ code: "EADDRINUSE" });
  });

  it("finishes requests in progress before it closes, and lets idle connections go", async () => {
    const agent = new Agent({ keepAlive: true });
    const idle = httpRequest(`${server.url}/idle`, { agent }).end();
    const [response] = (await once(idle, "response")) as [IncomingMessage];
    await textOf(response);
    let finish = (): void => undefined;
    handle = () => new Promise((resolve) => (finish = () => resolve(ok)));
    const waiting = send("GET /slow");
    while (received.length < 2) await new Promise((resume) => setTimeout(resume, 5));
    const closed = server.close();
    finish();
    expect(await waiting).to.match(/^HTTP\/1\.1 200 OK/);
    await closed;
    agent.destroy();
    server = await start();
  });
});
