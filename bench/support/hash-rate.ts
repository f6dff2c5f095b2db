import { argon2Sync, randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** OWASP's parameters, as the hasher has them. */
const hash = () =>
  argon2Sync("argon2id", {
    message: "mulberry lantern quartz 9",
    nonce: randomBytes(16),
    tagLength: 32,
    memory: 19_456,
    passes: 2,
    parallelism: 1,
  });

/** Hashes per second of as many threads as there are hashing sandboxes: no registration can be faster than this. */
export const hashRate = async (milliseconds: number, threads = availableParallelism()): Promise<number> => {
  const rates = await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { milliseconds } });
      return new Promise<number>((resolve, reject) => worker.once("message", resolve).once("error", reject));
    }),
  );
  return rates.reduce((sum, rate) => sum + rate, 0);
};

if (!isMainThread) {
  const { milliseconds } = workerData as { milliseconds: number };
  const started = performance.now();
  let count = 0;
  for (; performance.now() - started < milliseconds; count += 1) hash();
  parentPort?.postMessage((count / (performance.now() - started)) * 1000);
}
