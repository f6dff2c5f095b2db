import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Members, membersOf } from "../../local/members.ts";
import { probeTemplate } from "../../scripts/smoke/probe-template.ts";
import { type Result, runSmoke } from "../../scripts/smoke/run-smoke.ts";
import { type Bend, startBentProxy } from "./support/bent-proxy.ts";
import { startSystem, type System } from "./support/system.ts";

/** What AWS could do otherwise than the laptop cloud, and the check that must tell. */
const deviations: ReadonlyArray<readonly [what: string, bend: Bend, failing: ReadonlyArray<RegExp>]> = [
  [
    "a load balancer that decodes paths while it rewrites them",
    { target: (target) => target.replace("%2540", "%40").replace("%2541", "%41") },
    [/^%2540 is not/, /^%2541 is not/],
  ],
  ["a path in which + becomes a space", { target: (target) => target.replace("+", "%20") }, [/^@ and \+ in a path/]],
  [
    "an API that sees header names in one case alone",
    { lost: /^(if-none-match|if-match|idempotency-key)$/ },
    [/^If-None-Match/, /^If-Match/, /^an Idempotency-Key/],
  ],
  [
    "an API that answers an Authorization header itself",
    {
      answer: (answer, target) =>
        target === "/nothing" ? { ...answer, status: 403, body: '{"message":"not a valid key=value pair"}' } : answer,
    },
    [/^an unknown path is/, /^an unknown path with an Authorization header/],
  ],
  [
    "a MOCK integration that refuses a request without Content-Type",
    { answer: (answer, _, method) => (method === "PATCH" ? { ...answer, status: 415 } : answer) },
    [/^PATCH without Content-Type/, /^PATCH with a body/],
  ],
  [
    "a template that writes a character into an empty answer",
    { answer: (answer, _, method) => (method === "DELETE" ? { ...answer, status: 200, body: "\n" } : answer) },
    [/^DELETE is answered by 204/],
  ],
];

type Probe = { readonly handler: (event: object) => Promise<string> };

/** The function that the template makes, from the code that it holds. */
const probeOf = async (template: Members): Promise<Probe> => {
  const properties = membersOf(membersOf(membersOf(template["Resources"])["Probe"])["Properties"]);
  const directory = await mkdtemp(join(tmpdir(), "user-manager-"));
  const file = join(directory, "index.cjs");
  await writeFile(file, String(membersOf(properties["Code"])["ZipFile"]));
  const probe = createRequire(import.meta.url)(file) as Probe;
  await rm(directory, { recursive: true });
  return probe;
};

describe("the smoke test", function () {
  this.timeout(60_000);
  let system: System;
  let template: Members;
  let probe: Probe;
  const registered = new Set<string>();

  before(async () => {
    system = await startSystem();
    template = membersOf(await probeTemplate());
    probe = await probeOf(template);
  });
  after(() => system.close());

  it("finds nothing wrong with the system as it runs on a laptop, in the probe's code", async () => {
    const watch: Bend = {
      answer: (answer) => {
        if (answer.status === 201) registered.add(answer.headers["location"] ?? "");
        return answer;
      },
    };
    const proxy = await startBentProxy(system.url, [watch]);
    const report = await probe.handler({ url: proxy.url });
    await proxy.close();
    expect(report).to.match(/\nall \d\d checks passed$/);
  });

  it("deletes the users that it makes", async () => {
    expect(registered).to.have.length(2);
    for (const path of registered) expect((await system.call("GET", path)).status).to.equal(404);
  });

  it("lets the probe send one request, and shows the whole answer", async () => {
    const request = { method: "GET", target: "/user/ada%40example.com" };
    const answer = await probe.handler({ url: system.url, request });
    expect(answer)
      .to.match(/^HTTP 404\n/)
      .and.to.include("content-type: application/problem+json");
  });

  it("has a template that CloudFormation takes without a bucket", () => {
    expect(JSON.stringify(template, undefined, 2)).to.have.length.below(51_200);
  });

  describe("notices", () => {
    let failures: ReadonlyArray<Result>;

    before(async () => {
      const bends = deviations.map(([, bend]) => bend);
      const proxy = await startBentProxy(system.url, bends);
      failures = (await runSmoke(proxy.url)).filter(({ failure }) => failure !== undefined);
      await proxy.close();
    });

    for (const [what, , failing] of deviations)
      it(what, () => {
        for (const name of failing)
          expect(
            failures.some((failure) => name.test(failure.name)),
            String(name),
          ).to.equal(true);
      });

    it("and blames no check for what another one found", () => {
      expect(failures).to.have.length(deviations.flatMap(([, , failing]) => failing).length);
    });
  });

  it("says of a function without argon2 that the registration failed, and ends with an error code", async () => {
    const faulty = createServer((_, response) => response.writeHead(500).end("{}")).listen(0, "127.0.0.1");
    await once(faulty, "listening");
    const url = `http://127.0.0.1:${(faulty.address() as AddressInfo).port}`;
    const [child, output] = [spawn(process.execPath, ["scripts/smoke.ts", url]), [] as string[]];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    faulty.close();
    expect(code).to.equal(1);
    expect(output.join("")).to.match(/FAILED {2}.*crypto\.argon2.*\n +status 500 instead of 201/);
  });
});
