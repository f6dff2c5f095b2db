import { dynamoUserRepository } from "../../adapters/dynamodb/user-repository.ts";
import { inMemoryUserRepository } from "../../adapters/in-memory/user-repository.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { runModel } from "../../test/contract/model/run-model.ts";
import { seededBugs } from "../../test/contract/model/seeded-bugs.ts";
import { startDynalite } from "../../test/support/dynalite-server.ts";
import { patientTable } from "../../test/support/users-table.ts";
import type { Campaign } from "../campaign.ts";
import { all, none } from "../input/targets.ts";

/** Set by `node scripts/dynamodb-local.ts npm run proof`, which starts AWS's own store. */
const dynamoDbLocal = process.env["DYNAMODB_LOCAL_URL"];

const sizes = {
  quick: { reference: 100, store: 20, bugs: 200 },
  full: { reference: 3000, store: 500, bugs: 500 },
};

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const size = quick ? sizes.quick : sizes.full;
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  const compare = async (name: string, make: () => UserRepository, numRuns: number): Promise<void> => {
    const { difference, commands } = await runModel(make, { seed, numRuns });
    if (difference !== undefined) failures.push(`${name}: ${difference}`);
    counts[`commands ${name}`] = commands;
    say(`${name}: ${commands} commands in ${numRuns} runs`);
  };
  await compare("in memory", inMemoryUserRepository, size.reference);
  const dynalite = await startDynalite();
  const embedded = dynamoUserRepository(await patientTable(dynalite.url));
  await compare("on dynalite", () => embedded, size.store);
  await dynalite.close();
  if (dynamoDbLocal !== undefined) {
    const local = dynamoUserRepository(await patientTable(dynamoDbLocal));
    await compare("on DynamoDB Local", () => local, size.store);
  }
  const caught: string[] = [];
  const bugs = Object.entries(seededBugs);
  for (const [bug, make] of bugs) {
    const { difference } = await runModel(make, { seed, numRuns: size.bugs });
    if (difference === undefined) failures.push(`not noticed: ${bug}`);
    else caught.push(bug);
  }
  const tried = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    tried,
    survived: failures.length === 0 ? tried : 0,
    targets: [
      none("differences between the model of the port and its implementations", failures),
      all("seeded bugs that the model notices", bugs.length, caught.length),
    ],
    figures: counts,
    failures: failures.map((failure) => `seed ${seed}: ${failure}`),
    cannot: [
      ...(dynamoDbLocal === undefined
        ? ["the model on AWS's DynamoDB Local is run by `npm run test:dynamodb-local` (it needs a Java runtime)"]
        : []),
    ],
  };
};

export const modelContract: Campaign = {
  name: "model-contract",
  title: "Every repository does what one model says",
  run,
};
