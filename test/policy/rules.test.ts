import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { Resource } from "../../local/program.ts";
import { evaluatedResources } from "../../policy/evaluated-resources.ts";
import { judge } from "../../policy/judge.ts";
import { rules } from "../../policy/rules.ts";
import { suppressions } from "../../policy/suppressions.ts";
import { evaluated } from "../support/evaluated.ts";
import { mutations } from "./mutations.ts";

const complaints = (resources: ReadonlyArray<Resource>, accepted = suppressions): ReadonlyArray<string> => [
  ...new Set(judge(evaluatedResources(resources), rules, accepted).violations.map(({ rule }) => rule)),
];

const complaintsOf = async (stack: string): Promise<ReadonlyArray<string>> => {
  const found = known.get(stack) ?? complaints((await evaluated(stack)).resources);
  known.set(stack, found);
  return found;
};
const known = new Map<string, ReadonlyArray<string>>();

describe("policy rules", () => {
  it("have names of their own", () => {
    const names = rules.flatMap(({ id, also }) => [id, ...also]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
  });

  it("say where they come from", () => {
    for (const { id, source } of rules) expect(source, id).to.match(/^https:\/\/|^docs\/adr\/\d{4}-/);
  });

  it("look at types that the provider has", () => {
    for (const type of new Set(rules.flatMap(({ judges }) => judges))) {
      const [, module, file] = /^aws:([\w-]+)\/(\w+):\w+$/.exec(type) ?? [];
      if (module === undefined || file === undefined) expect(type).to.equal("awsx:ec2:Vpc");
      else expect(readFileSync(`node_modules/@pulumi/aws/${module}/${file}.js`, "utf8"), type).to.contain(`'${type}'`);
    }
  });

  it("are each seen to fail", () => {
    expect(rules.map(({ id }) => id).filter((id) => !mutations.some(({ rule }) => rule === id))).to.deep.equal([]);
    expect(mutations.map(({ rule }) => rule).filter((rule) => !rules.some(({ id }) => rule === id))).to.deep.equal([]);
  });

  for (const mutation of mutations) {
    const { rule, stack = "prod", also = [] } = mutation;
    if ("breaks" in mutation)
      it(`${rule} complains of a program that breaks it, and nothing else does`, async () => {
        const { resources } = await evaluated(stack);
        const before = await complaintsOf(stack);
        const after = complaints(mutation.breaks(resources)).filter((id) => !before.includes(id));
        expect(after).to.have.members([rule, ...also]);
      });
    else
      it(`${rule} is content once its reason to complain is gone`, async () => {
        const { resources } = await evaluated(stack);
        expect(complaints(resources, [])).to.include(rule);
        expect(complaints(mutation.mends(resources), [])).to.not.include(rule);
      });
  }
});
