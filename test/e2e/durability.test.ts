import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { startChild } from "./support/child.ts";
import { memberOf } from "./support/answers.ts";
import { type Answer, clientOf, userPath } from "./support/client.ts";

const password = "mulberry lantern quartz 9";

describe("a process killed in mid-work", function () {
  this.timeout(60_000);
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "user-manager-"));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it("has every acknowledged write when it comes back", async () => {
    const first = await startChild(dataDir);
    const acknowledged = new Map<string, Answer>();
    const client = async (name: string) => {
      for (let serial = 0; ; serial += 1) {
        const email = `${name}.${serial}@example.com`;
        const answer = await clientOf(first.url)("POST", "/register", { json: { email, password } });
        if (answer.status === 201) acknowledged.set(email, answer);
        const put = await clientOf(first.url)("PUT", userPath(email), { json: { name: `${name} ${serial}` } });
        if (put.status === 200) acknowledged.set(email, put);
        if (acknowledged.size >= 40) return;
      }
    };
    const clients = ["a", "b", "c", "d"].map((name) => client(name).catch(() => undefined));
    await Promise.race(clients);
    await first.signal("SIGKILL");
    await Promise.all(clients);

    const second = await startChild(dataDir);
    const call = clientOf(second.url);
    for (const [email, user] of acknowledged) {
      const found = await call("GET", userPath(email));
      expect(found.status, email).to.equal(200);
      expect(memberOf(found, "version"), email).to.be.at.least(Number(memberOf(user, "version")));
      expect(memberOf(found, "id"), email).to.equal(memberOf(user, "id"));
    }
    expect(acknowledged.size).to.be.at.least(40);
    expect(await second.signal("SIGTERM")).to.equal(0);
  });
});
