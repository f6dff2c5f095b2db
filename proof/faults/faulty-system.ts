import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Members } from "../../local/members.ts";
import type { Program } from "../../local/program.ts";
import { type LossySystem, startLossySystem } from "../../test/e2e/support/lossy-system.ts";
import { keptItems } from "./kept-items.ts";
import { type PlacedFaults, placeFaults } from "./placed-faults.ts";
import { sabotageIn } from "./sabotaged.ts";

export type FaultySystem = LossySystem & {
  readonly program: Program;
  readonly faults: PlacedFaults;
  /** Only where the program is a sabotaged one. */
  readonly sabotage: ReturnType<typeof sabotageIn>;
  /** Stops the system and gives every item that it has kept. */
  readonly end: () => Promise<ReadonlyArray<Members>>;
};

type Options = NonNullable<Parameters<typeof startLossySystem>[0]> & { readonly program: Program };

/** The whole system with a store that fails as it is told, about the addresses that it is told. */
export const startFaultySystem = async (options: Options): Promise<FaultySystem> => {
  const dataDir = await mkdtemp(join(tmpdir(), "user-manager-faults-"));
  const system = await startLossySystem({ ...options, dataDir });
  const remove = () => rm(dataDir, { recursive: true, force: true });
  return {
    ...system,
    program: options.program,
    faults: placeFaults(system.store),
    sabotage: sabotageIn(options.program, dataDir),
    close: async () => {
      await system.close();
      await remove();
    },
    end: async () => {
      await system.close();
      const items = await keptItems(options.program, dataDir);
      await remove();
      return items;
    },
  };
};
