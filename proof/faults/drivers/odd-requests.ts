import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { userPath } from "../../../test/e2e/support/client.ts";
import { exchange, text } from "../../../test/local/support/raw-client.ts";
import { password, type Trial } from "../trial.ts";

const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Bodies that are too much: refused, and no account comes of them. */
export const oversize = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const email = trial.address();
  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    trial.ask(system, "POST", "/register", { headers: { "Content-Type": "application/json", ...headers }, body });
  const start = `{"email":"${email}","password":"${password}","attributes":`;
  trial.expectStatus(await post(`${start}${deep(10_000)}}`), 400);
  trial.expectStatus(await post(deep(16_000)), 400);
  trial.expectProblem(await post(`${start}${deep(100_000)}}`), "body-too-large");
  trial.expectProblem(await post(`${start}{}}`.padEnd(2_000_000)), "body-too-large");
  // Nobody unpacks it: to the API it is some text that is no JSON.
  const bomb = gzipSync(Buffer.alloc(20_000_000, 32)).toString("latin1");
  trial.expectStatus(await post(bomb, { "Content-Encoding": "gzip" }), 400, 413, 415);
  if (!trial.quick) trial.expectStatus(await post("x".repeat(11_000_000)), 413);
  trial.expectStatus(await trial.ask(system, "GET", userPath(email)), 404);
  await trial.expectRecovery(system, email);
};

const malformed = [
  "GET\r\n\r\n",
  "GET / HTTP/9.9\r\n\r\n",
  "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
  "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
  "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "POST /register HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
  "GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n",
  "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\n\r\n",
  `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(200_000)}\r\n\r\n`,
  "\u0016\u0003\u0001\u0000\u0001",
];

/** Requests in a row on one connection are answered in their order; what is no HTTP is refused. */
export const oddHttp = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const row = `GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\nGET /user/x HTTP/1.1\r\nHost: localhost\r\n\r\n${text("GET /register")}`;
  const answers = await exchange(system.url, row);
  expect([...answers.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).to.deep.equal(["404", "400", "405"]);
  for (const bytes of malformed) {
    const answer = await exchange(system.url, bytes);
    expect(answer, JSON.stringify(bytes.slice(0, 60))).to.match(/^(?:HTTP\/1\.1 [34]\d\d |$)/);
  }
  await trial.expectRecovery(system, trial.address());
};
