import type { Members } from "../../local/members.ts";
import type { Program } from "../../local/program.ts";
import { devProgram } from "../../test/e2e/support/system.ts";
import { type FaultySystem, startFaultySystem } from "./faulty-system.ts";
import { sabotaged } from "./sabotaged.ts";

/** The systems on which faults are played, each started when it is first needed. */
export type Stage = {
  readonly program: () => Promise<Program>;
  /** The system as it is, with a proxy before its store. */
  readonly plain: () => Promise<FaultySystem>;
  /** The same, with a saboteur before every function. */
  readonly sabotaged: () => Promise<FaultySystem>;
  /** Runs something on a system of its own. */
  readonly own: <A>(
    options: Parameters<typeof startFaultySystem>[0],
    use: (system: FaultySystem) => Promise<A>,
  ) => Promise<A>;
  /** Stops the shared systems and gives every item that any of them kept. */
  readonly end: () => Promise<ReadonlyArray<Members>>;
  /** What the shared systems logged as errors of the laptop cloud itself: there must be none. */
  readonly accidents: () => ReadonlyArray<string>;
};

const once = <A>(make: () => Promise<A>): (() => Promise<A>) => {
  let made: Promise<A> | undefined;
  return () => (made ??= make());
};

/** In the quick form one shared system, with few sandboxes, is both. */
export const makeStage = ({ quick }: { readonly quick: boolean }): Stage => {
  const items: Members[] = [];
  const systems: FaultySystem[] = [];
  const accidents: string[] = [];
  const note = ({ events }: FaultySystem): void => {
    for (const { service, message, error } of events)
      if (service === "http" && message !== "answered") accidents.push(`${message}: ${String(error)}`);
  };
  const shared = (change: (program: Program) => Program) =>
    once(async () => {
      const program = change(await devProgram());
      const system = await startFaultySystem({ program, ...(quick && { sandboxes: 2 }) });
      systems.push(system);
      return system;
    });
  const full = shared((program) => sabotaged(program));
  return {
    program: devProgram,
    plain: quick ? full : shared((program) => program),
    sabotaged: full,
    own: async (options, use) => {
      const system = await startFaultySystem(options);
      try {
        return await use(system);
      } finally {
        note(system);
        items.push(...(await system.end()));
      }
    },
    end: async () => {
      for (const system of systems) {
        note(system);
        items.push(...(await system.end()));
      }
      return items;
    },
    accidents: () => accidents,
  };
};
