import { askAt } from "./ask.ts";
import { conditionalChecks } from "./conditional-checks.ts";
import { farewellChecks } from "./farewell-checks.ts";
import { methodChecks } from "./method-checks.ts";
import { pathChecks } from "./path-checks.ts";
import { registrationChecks } from "./registration-checks.ts";
import { type Check, makeSubject } from "./subject.ts";

export type Result = { readonly name: string; readonly failure?: string };

const checks: ReadonlyArray<Check> = [
  ...registrationChecks,
  ...pathChecks,
  ...conditionalChecks,
  ...methodChecks,
  ...farewellChecks,
];

/**
 * Checks a deployed system, one request after the other, where it could differ from what was proved without AWS
 * ("Open risks"). Uses a user of its own and deletes it again, also when checks fail.
 */
export const runSmoke = async (
  url: string,
  tell: (result: Result) => void = () => undefined,
): Promise<ReadonlyArray<Result>> => {
  const subject = makeSubject(askAt(url));
  const results: Result[] = [];
  for (const { name, run } of checks) {
    const result = await resultOf(name, run(subject));
    results.push(result);
    tell(result);
  }
  await subject.ask("DELETE", subject.path).catch(() => undefined);
  return results;
};

const resultOf = async (name: string, running: Promise<void>): Promise<Result> => {
  try {
    await running;
    return { name };
  } catch (error) {
    return { name, failure: error instanceof Error ? error.message : String(error) };
  }
};
