import { expect } from "chai";
import * as t from "io-ts";
import type { Program } from "../../local/program.ts";
import { resourcesOf } from "../../local/program.ts";
import { expectOwed } from "./support/answers.ts";
import type { Answer } from "./support/client.ts";
import { exercise } from "./support/exercise.ts";
import { type LossySystem, startLossySystem } from "./support/lossy-system.ts";
import { devProgram } from "./support/system.ts";

const rolePolicy = "aws:iam/rolePolicy:RolePolicy";
/** Delivery of logs and traces is AWS's own work; nothing on a laptop asks for it. */
const deliveredByAws = /^(?:logs|xray):/;

const Policy = t.type({
  Statement: t.array(t.intersection([t.UnknownRecord, t.type({ Action: t.union([t.string, t.array(t.string)]) })])),
});
type Policy = t.TypeOf<typeof Policy>;

const policyOf = (text: unknown): Policy => {
  const policy: unknown = JSON.parse(String(text));
  if (!Policy.is(policy)) throw new Error(`not a policy: ${String(text)}`);
  return policy;
};
const actionsOf = (action: string | ReadonlyArray<string>) => [action].flat();

/** The policy with one action of one statement gone, and the statement with it if it was the last. */
const without = (policy: Policy, statement: number, action: string): Policy => ({
  ...policy,
  Statement: policy.Statement.flatMap((entry, index) => {
    const left = actionsOf(entry.Action).filter((name) => index !== statement || name !== action);
    return left.length === 0 ? [] : [{ ...entry, Action: left }];
  }),
});

const withPolicy = (program: Program, name: string, policy: Policy): Program => ({
  ...program,
  resources: program.resources.map((resource) =>
    resource.type === rolePolicy && resource.name === name
      ? { ...resource, inputs: { ...resource.inputs, policy: JSON.stringify(policy) } }
      : resource,
  ),
});

/** Closes the system, so that its logs are complete. */
const firstFailure = async ({ call, store, close }: LossySystem): Promise<Answer | undefined> => {
  try {
    for await (const answer of exercise(call, store)) if (answer.status >= 500) return answer;
    return undefined;
  } finally {
    await close();
  }
};

describe("least privilege", function () {
  this.timeout(120_000);

  it("suffices: with the policies as they are nothing is refused", async () => {
    const system = await startLossySystem();
    const failed = await firstFailure(system);
    expect(failed).to.equal(undefined);
    expect(system.events.filter(({ message }) => message.includes("not authorized"))).to.deep.equal([]);
  });

  it("is bound to the aliases that the API calls", async () => {
    const program = await devProgram();
    const [api] = resourcesOf(program, rolePolicy).filter(({ name }) => name === "api-policy");
    const other = policyOf(String(api?.inputs["policy"]).replaceAll(/\blive\b/g, "next"));
    const system = await startLossySystem({ program: withPolicy(program, "api-policy", other) });
    const failed = await firstFailure(system);
    expect(failed?.status).to.equal(500);
    expect(system.events.some(({ message }) => /not authorized to perform: states:/.test(message))).to.equal(true);
  });

  it("holds nothing that can be taken away unnoticed", async () => {
    const program = await devProgram();
    const spare: string[] = [];
    let taken = 0;
    for (const { name, inputs } of resourcesOf(program, rolePolicy)) {
      const policy = policyOf(inputs["policy"]);
      for (const [index, { Action }] of policy.Statement.entries())
        for (const action of actionsOf(Action).filter((one) => !deliveredByAws.test(one))) {
          taken += 1;
          const system = await startLossySystem({ program: withPolicy(program, name, without(policy, index, action)) });
          const failed = await firstFailure(system);
          if (failed !== undefined) expectOwed(failed);
          const logged = [JSON.stringify(system.events), await system.functionLogs()].join("\n");
          if (failed === undefined || !/AccessDenied|not authorized/.test(logged)) spare.push(`${name}: ${action}`);
        }
    }
    expect(spare).to.deep.equal([]);
    expect(taken).to.be.at.least(13);
  });
});
