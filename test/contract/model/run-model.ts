import * as fc from "fast-check";
import type { UserRepository } from "../../../domain/ports/user-repository.ts";
import { anAddress } from "../a-registration.ts";
import { noAccounts } from "./accounts.ts";
import { commands, readAll } from "./commands.ts";

type ModelRun = { readonly seed: number; readonly numRuns: number };

type Outcome = {
  /** The smallest commands on which the two differ, with the seed; `undefined` when they do not. */
  readonly difference: string | undefined;
  readonly commands: number;
};

/** Commands of chance against a repository and against the model of what the port promises; then every address is read. */
export const runModel = async (make: () => UserRepository, { seed, numRuns }: ModelRun): Promise<Outcome> => {
  let count = 0;
  const details = await fc.check(
    fc.asyncProperty(commands, async (drawn) => {
      const model = noAccounts();
      const real = { users: make(), emails: [anAddress(), anAddress()] as const };
      count += [...drawn].length;
      await fc.asyncModelRun(() => ({ model, real }), drawn);
      for (const email of real.emails) await readAll(model, real.users, email);
    }),
    { seed, numRuns },
  );
  return { difference: details.failed ? fc.defaultReportMessage(details) : undefined, commands: count };
};
