import { expect } from "chai";
import type { Program } from "../../local/program.ts";
import { evaluatedResources } from "../../policy/evaluated-resources.ts";
import { judge, type Judgement } from "../../policy/judge.ts";
import { rules } from "../../policy/rules.ts";
import { suppressions } from "../../policy/suppressions.ts";
import { evaluated } from "../support/evaluated.ts";

const stacks: ReadonlyArray<readonly [title: string, program: () => Promise<Program>]> = [
  ["dev", () => evaluated("dev")],
  ["prod", () => evaluated("prod")],
  ["prod, open to the internet", () => evaluated("prod", { internal: false, allowedCidrs: ["0.0.0.0/0"] })],
];

const judged = async (program: () => Promise<Program>): Promise<Judgement> =>
  judge(evaluatedResources((await program()).resources), rules, suppressions);

/** Needs subnets, which only the pack sees; its test shows that it is needed. */
const ofThePack = ["EC2.15"];

describe("the stacks", () => {
  const used = new Set<string>();

  for (const [title, program] of stacks) {
    it(`${title}: breaks no rule without a reason`, async () => {
      const { violations, accepted } = await judged(program);
      for (const { suppression } of accepted) used.add(suppression.rule);
      expect(violations.map(({ rule, resource, finding }) => `${rule}: ${resource} ${finding}`)).to.deep.equal([]);
    });

    it(`${title}: needs every suppression that applies to it`, async () => {
      const { unused } = await judged(program);
      expect(unused.map(({ rule, resource }) => `${rule}: ${resource}`)).to.deep.equal([]);
    });
  }

  it("need every suppression somewhere", () => {
    expect([...new Set(suppressions.map(({ rule }) => rule))]).to.have.members([...used, ...ofThePack]);
  });
});
