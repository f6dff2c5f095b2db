import { expect } from "chai";
import { isMembers } from "../../local/members.ts";
import type { Program } from "../../local/program.ts";
import { providerFunctions } from "../../local/program/provider/functions.ts";
import { evaluated } from "../support/evaluated.ts";
import { unknownValue } from "./support/plain-struct.ts";
import { type Outcome, runProgram } from "./support/run-program.ts";
import type { Provider, Registration } from "./support/stub-engine.ts";

const functionsOf = (program: Program): Provider["invoke"] => {
  return (token) => providerFunctions[token]?.(program) ?? expect.fail(`${token} is not known`);
};

/** As in the first preview of a stack: nothing exists, so only inputs are known. */
const nothingYet = (program: Program): Provider => ({
  make: () => ({ id: "", outputs: {} }),
  invoke: functionsOf(program),
});

/** As in an update: the answers that the laptop cloud makes up. */
const allMade = (program: Program): Provider => {
  const made = new Map(program.resources.map((resource) => [resource.urn, resource]));
  return {
    make: ({ urn }) => made.get(urn) ?? expect.fail(`the local evaluation has no ${urn}`),
    invoke: functionsOf(program),
  };
};

/** Paths at which what a preview knows differs from what the update registers. */
const differences = (preview: unknown, update: unknown, path = ""): ReadonlyArray<string> => {
  if (preview === unknownValue) return [];
  if (Array.isArray(preview) && Array.isArray(update) && preview.length === update.length)
    return preview.flatMap((item, index) => differences(item, update[index], `${path}/${index}`));
  if (isMembers(preview) && isMembers(update))
    return [...new Set([...Object.keys(preview), ...Object.keys(update)])].flatMap((name) =>
      differences(preview[name], update[name], `${path}/${name}`),
    );
  return preview === update ? [] : [`${path}: ${JSON.stringify(preview)} is not ${JSON.stringify(update)}`];
};

/** What a registration and an evaluated resource both say. */
const byUrn = (registrations: ReadonlyArray<Registration>) =>
  Object.fromEntries(
    registrations.map(({ urn, type, name, parent, protect, retainOnDelete, inputs }) => [
      urn,
      { type, name, parent, protect, retainOnDelete, inputs },
    ]),
  );

const urnsOf = (resources: ReadonlyArray<{ readonly urn: string }>) => resources.map(({ urn }) => urn).toSorted();

describe("Pulumi's own runner", function () {
  this.timeout(60_000);
  let programs: Readonly<Record<"dev" | "prod", Program>>;
  let preview: Outcome;
  let update: Outcome;

  before(async () => {
    programs = { dev: await evaluated("dev"), prod: await evaluated("prod") };
    [preview, update] = await Promise.all([
      runProgram({ stack: "prod", preview: true, provider: nothingYet(programs.prod) }),
      runProgram({ stack: "dev", preview: false, provider: allMade(programs.dev) }),
    ]);
  });

  const expectSuccess = ({ exitCode, stderr, logs }: Outcome) => {
    expect({ exitCode, stderr }).to.deep.equal({ exitCode: 0, stderr: "" });
    expect(logs.filter(([severity]) => severity === "error")).to.deep.equal([]);
  };

  describe("previews prod, where nothing exists yet,", () => {
    it("without an error", () => expectSuccess(preview));

    it("with every resource: none waits for a value that only AWS knows", () => {
      expect(urnsOf(preview.registrations)).to.deep.equal(urnsOf(programs.prod.resources));
    });

    it("with inputs that are those of an update, or not known yet", () => {
      const evaluatedInputs = new Map(programs.prod.resources.map(({ urn, inputs }) => [urn, inputs]));
      const differing = preview.registrations.flatMap(({ urn, inputs }) =>
        differences(inputs, evaluatedInputs.get(urn), urn),
      );
      expect(differing).to.deep.equal([]);
    });

    it("asking AWS for nothing but the account: more than that, the role of previews may not", () => {
      expect(preview.invocations).to.deep.equal(["aws:index/getCallerIdentity:getCallerIdentity"]);
    });

    it("with every output of the stack", () => {
      expect(preview.outputs).to.have.all.keys(Object.keys(programs.prod.outputs));
    });

    it("with a table that nobody deletes by mistake", () => {
      const table = preview.registrations.find(({ type }) => type === "aws:dynamodb/table:Table");
      expect(table).to.deep.include({ protect: true, retainOnDelete: true });
    });
  });

  describe("updates dev", () => {
    it("without an error", () => expectSuccess(update));

    it("by registering exactly what the laptop cloud evaluates", () => {
      expect(byUrn(update.registrations)).to.deep.equal(byUrn(programs.dev.resources));
    });

    it("without an output that was taken for a text", () => {
      const broken = update.registrations.filter(({ inputs }) =>
        JSON.stringify(inputs).includes("on an [Output<T>] is not supported"),
      );
      expect(urnsOf(broken)).to.deep.equal([]);
    });

    it("to the outputs that the laptop cloud has", () => {
      expect(update.outputs).to.deep.equal(programs.dev.outputs);
    });
  });

  it("says of dev, and not of prod, that passwords travel over plain HTTP", () => {
    const warnings = ({ logs }: Outcome) => logs.filter(([severity]) => severity === "warning").join();
    expect(warnings(update)).to.include("plain HTTP");
    expect(warnings(preview)).to.not.include("plain HTTP");
  });
});
