import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Members } from "../../local/members.ts";
import { startChild } from "../../test/e2e/support/child.ts";
import { keptUsers } from "./kept-users.ts";

/** What a system leaves behind when it has ended. */
export type Remains = {
  readonly items: ReadonlyArray<Members>;
  /** Faults in the logs of its functions and of itself: there must be none. */
  readonly faults: ReadonlyArray<string>;
  readonly exitCode: number | null;
};

const faultsIn = async (logs: string): Promise<ReadonlyArray<string>> => {
  const files = await readdir(logs);
  const texts = await Promise.all(files.map((file) => readFile(join(logs, file), "utf8")));
  return texts.flatMap((text) => text.split("\n").filter((line) => line.includes('"level":"ERROR"')));
};

/** Uses a system as `npm start` runs it, in a process and a folder of its own, and looks at what it leaves. */
export const withSystem = async <A>(use: (url: string) => Promise<A>): Promise<readonly [A, Remains]> => {
  const dataDir = await mkdtemp(join(tmpdir(), "proof-input-"));
  try {
    const child = await startChild(dataDir);
    try {
      const used = await use(child.url);
      const exitCode = await child.signal("SIGTERM");
      const own = child
        .output()
        .split("\n")
        .filter((line) => /^\S+ ERROR /.test(line));
      const faults = [...own, ...(await faultsIn(join(dataDir, "logs")))];
      return [used, { items: await keptUsers(dataDir), faults, exitCode }];
    } finally {
      await child.signal("SIGTERM");
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
