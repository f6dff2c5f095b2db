import { readdirSync, readlinkSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { isMainThread } from "node:worker_threads";
import type { Measurement } from "./measurement.ts";

/** Loaded before the system (`--import`), with `--expose-gc`: tells what its process holds when its parent asks. */
const openFiles = (): number => {
  try {
    const targets = readdirSync("/proc/self/fd").map((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`);
      } catch {
        // The descriptor by which the folder was read.
        return undefined;
      }
    });
    // The store opens files as it grows.
    return targets.filter((target) => target !== undefined && !target.includes("/dynamodb/")).length;
  } catch {
    return 0;
  }
};

const measured = async (): Promise<Measurement> => {
  // What the first collection lets go of may be all that held something else.
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, rss } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  return { heapUsed, rss, files: openFiles(), sockets: resources.filter((name) => name === "TCPSocketWrap").length };
};

if (isMainThread && process.send !== undefined) {
  process.on("message", () => void measured().then((measurement) => process.send?.(measurement)));
  process.channel?.unref();
}
