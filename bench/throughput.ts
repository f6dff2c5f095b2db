import { availableParallelism } from "node:os";
import { hashRate } from "./support/hash-rate.ts";
import { hashTimes } from "./support/hash-times.ts";
import { type Load, load } from "./support/load.ts";
import { running } from "./support/process.ts";
import { median, summary } from "./support/statistics.ts";
import { password, register, startSystem } from "./support/system-under-load.ts";

const get = [{ method: "GET" as const, path: "/user/ada%40example.com" }];
let serial = 0;
const registration = {
  method: "POST" as const,
  path: "/register",
  headers: { "content-type": "application/json" },
  setupRequest: (request: object) => ({
    ...request,
    body: JSON.stringify({ email: `user.${(serial += 1)}@example.com`, password }),
  }),
};

/** Reads and registrations per second, each against its own limit, in turn; and every request that failed. */
export const benchThroughput = async (rounds: number, seconds: number): Promise<void> => {
  const system = await startSystem();
  const bare = await running("bench/support/bare-handler.ts", [], /(http:\/\/127\.0\.0\.1:\d+)/);
  await register(system.captured, "ada@example.com");
  const loads: Record<"bare" | "one" | "ten" | "registrations", Load[]> = {
    bare: [],
    one: [],
    ten: [],
    registrations: [],
  };
  /** Registrations per second if the hashing sandboxes did nothing else, by the hash times of the same round. */
  const limits: number[] = [];
  const idleHashes: number[] = [];
  const reads = (url: string, clients: number) => load(url, { clients, seconds, requests: get, status: 200 });
  const registers = () => load(system.captured, { clients: 8, seconds, requests: [registration], status: 201 });
  // Both sides warm, so that no round pays for compilation; the system has a thread for each sandbox to warm.
  await reads(bare.captured, 10);
  for (let time = 0; time < 3; time += 1) {
    await reads(system.captured, 10);
    await registers();
  }
  for (let round = 0; round < rounds; round += 1) {
    loads.bare.push(await reads(bare.captured, 10));
    loads.ten.push(await reads(system.captured, 10));
    loads.one.push(await reads(system.captured, 1));
    idleHashes.push(await hashRate(seconds * 1000));
    const round = hashTimes(system.dataDir);
    loads.registrations.push(await registers());
    limits.push((availableParallelism() / median(round())) * 1000);
  }
  await system.stop();
  await bare.stop();

  const rate = (name: keyof typeof loads) => loads[name].map(({ perSecond }) => perSecond);
  const latency = (name: keyof typeof loads) =>
    `p50 ${median(loads[name].map(({ p50 }) => p50))} ms, p99 ${median(loads[name].map(({ p99 }) => p99))} ms`;
  console.log(`GET, 1 client            ${summary(rate("one"), "/s")}, ${latency("one")}`);
  console.log(`GET, 10 clients          ${summary(rate("ten"), "/s")}, ${latency("ten")}`);
  console.log(`bare handler, 10 clients ${summary(rate("bare"), "/s")}, ${latency("bare")}`);
  console.log(`  ratio                  ${(median(rate("ten")) / median(rate("bare"))).toFixed(2)} (at least 0.5)`);
  console.log(`registrations, 8 clients ${summary(rate("registrations"), "/s", 1)}, ${latency("registrations")}`);
  console.log(`hash-bound limit         ${summary(limits, "/s", 1)} (sandboxes ÷ hash time, both of the same rounds)`);
  console.log(
    `  ratio                  ${(median(rate("registrations")) / median(limits)).toFixed(2)} (at least 0.85)`,
  );
  console.log(`hashes on an idle machine ${summary(idleHashes, "/s", 1)}`);
  const failed = Object.values(loads)
    .flat()
    .reduce((sum, { failed: count }) => sum + count, 0);
  console.log(`failed requests          ${failed} (0)`);
};
