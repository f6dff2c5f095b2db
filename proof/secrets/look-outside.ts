import { mkdtemp, rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "../../test/e2e/support/child.ts";
import { clientOf } from "../../test/e2e/support/client.ts";
import { devProgram } from "../../test/e2e/support/system.ts";
import { keptItems } from "../faults/kept-items.ts";
import { canariesOf, stemsOf } from "./canaries.ts";
import { filesIn } from "./files-in.ts";
import { leaksIn, leaksInItem } from "./leaks.ts";
import { brokenRecords, sorted } from "./log-lines.ts";
import type { Look } from "./look-inside.ts";
import { rawRequests } from "./raw-requests.ts";
import { sendAll } from "./send-all.ts";

/** Where the line of the first request begins. */
const endOfBanner = async (output: () => string): Promise<number> => {
  for (;;) {
    const found = output().search(/^\d\d:\d\d:\d\d\.\d{3} GET/m);
    if (found >= 0) return found;
    await wait(5);
  }
};

/** Looks at everything that `npm start` leaves for others to see: its output and the files of its data directory. */
export const lookOutside = async ({
  seed,
  rounds,
  choose,
}: {
  readonly seed: number;
  readonly rounds: number;
  readonly choose: (below: number) => number;
}): Promise<Look> => {
  const stems = stemsOf(seed, "out");
  const dataDir = await mkdtemp(join(tmpdir(), "user-manager-secrets-"));
  try {
    const child = await startChild(dataDir);
    await clientOf(child.url)("GET", "/");
    const greeting = await endOfBanner(child.output);
    const sending = await sendAll(clientOf(child.url), { stems, rounds, choose });
    for (let round = 0; round < Math.min(rounds, 5); round += 1)
      for (const send of rawRequests) await send(child.url, canariesOf(stems, 200_000 + round));
    const status = await child.signal("SIGTERM");
    const output = child.output();
    const lines = sorted(output.slice(greeting));
    const files = await filesIn(dataDir);
    const logs = files.filter(({ path }) => path.startsWith(join(dataDir, "logs")));
    const items = await keptItems(await devProgram(), dataDir);
    const { password, misplaced } = stems;
    return {
      requests: sending.answered + Math.min(rounds, 5) * rawRequests.length + 1,
      failures: [
        ...sending.failures,
        ...(status === 0 ? [] : [`the process ended with ${String(status)}`]),
        ...leaksIn("the output of the process", output, stems),
        ...files.flatMap(({ path, text }) =>
          path.includes("/dynamodb/")
            ? leaksIn(path, text.replaceAll("$argon2", ""), { password })
            : leaksIn(path, path.includes("/functions/") ? text.replaceAll("$argon2", "") : text, stems),
        ),
        ...leaksIn("the names of files", files.map(({ path }) => path).join("\n"), { password, misplaced }),
        ...items.flatMap((item) => leaksInItem(item, stems, sending.passwords.slice(0, 20))),
      ],
      forgeries: [
        ...lines.odd.map((line) => `a line of the output: ${JSON.stringify(line.slice(0, 200))}`),
        ...(lines.requests === sending.answered + 1
          ? []
          : [`${lines.requests} lines of the output for ${sending.answered + 1} answers`]),
        ...(lines.troubles === 0 ? [] : [`${lines.troubles} warnings and errors in the output`]),
        ...logs.flatMap(({ text }) => brokenRecords(Buffer.from(text, "latin1").toString("utf8"))),
      ],
      figures: {
        "lines of output looked at": lines.requests,
        "files looked at": files.length,
        "kept items looked at": items.length,
      },
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
