import { setTimeout as wait } from "node:timers/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { memberOf } from "../../../test/e2e/support/answers.ts";
import { startChild } from "../../../test/e2e/support/child.ts";
import { type Answer, type Call, clientOf, userPath } from "../../../test/e2e/support/client.ts";
import { halfWritten } from "../half-written.ts";
import { keptItems } from "../kept-items.ts";
import { password, type Trial } from "../trial.ts";

/** The last acknowledged answer about each address, and the addresses about which something was asked. */
type Memory = { readonly acknowledged: Map<string, Answer>; readonly asked: Set<string> };

/** Registers and changes accounts until the server is gone. */
const write = async (call: Call, name: string, { acknowledged, asked }: Memory): Promise<void> => {
  for (let serial = 0; ; serial += 1) {
    const email = `${name}.${serial}@example.com`;
    asked.add(email);
    const made = await call("POST", "/register", { json: { email, password, name: "made" } });
    if (made.status === 201) acknowledged.set(email, made);
    const put = await call("PUT", userPath(email), { json: { name: "changed" } });
    if (put.status === 200) acknowledged.set(email, put);
  }
};

const versionOf = (answer: Answer | undefined): number =>
  answer === undefined ? 0 : Number(memberOf(answer, "version"));

/** SIGKILL among writes: what was acknowledged is there after the restart, and nothing is there by halves. */
export const killed = async (trial: Trial): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), "user-manager-kill-"));
  const memory: Memory = { acknowledged: new Map(), asked: new Set() };
  try {
    for (let round = 0; round < (trial.quick ? 1 : 5); round += 1) {
      const { url, signal } = await startChild(dataDir);
      const clients = ["a", "b", "c", "d"].map((name) =>
        write(clientOf(url), `${name}${round}`, memory).catch(() => undefined),
      );
      const enough = memory.acknowledged.size + 5 + trial.choose(20);
      while (memory.acknowledged.size < enough) await wait(1);
      await signal("SIGKILL");
      await Promise.all(clients);
    }
    const second = await startChild(dataDir);
    const system = { call: clientOf(second.url) };
    for (const email of memory.asked) {
      const found = await trial.ask(system, "GET", userPath(email));
      const known = memory.acknowledged.get(email);
      trial.expectStatus(found, 200, ...(known === undefined ? [404] : []));
      if (found.status === 404) continue;
      expect(versionOf(found), email).to.be.at.least(versionOf(known)).and.at.most(2);
      if (known !== undefined) expect(memberOf(found, "id"), email).to.equal(memberOf(known, "id"));
      expect(memberOf(found, "name"), email).to.equal(versionOf(found) === 1 ? "made" : "changed");
    }
    expect(memory.acknowledged.size).to.be.at.least(1);
    expect(await second.signal("SIGTERM")).to.equal(0);
    const items = await keptItems(await trial.stage.program(), dataDir);
    expect(items.flatMap(halfWritten)).to.deep.equal([]);
    expect(new Set(items.map(({ email }) => email)).size).to.equal(items.length);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
