import { expect } from "chai";
import type { ProblemName } from "../../../lambdas/contract/problems.ts";
import type { Program } from "../../../local/program.ts";
import { changed } from "../../../test/e2e/support/changed-program.ts";
import { kinds } from "../four-requests.ts";
import { sabotaged, withFunctions, withVariables } from "../sabotaged.ts";
import type { Trial } from "../trial.ts";

type Kinds = ReadonlyArray<(typeof kinds)[number]["name"]>;
const all: Kinds = ["register", "read", "replace", "remove"];

/** On a system that is set up wrongly these requests end in our own error at once, and the others are none the worse. */
const expectBroken = (
  trial: Trial,
  program: Program,
  broken: Kinds,
  { logged, as = ["internal-error"] }: { readonly logged?: RegExp; readonly as?: ReadonlyArray<ProblemName> } = {},
): Promise<void> =>
  trial.stage.own({ program }, async (system) => {
    for (const kind of kinds.filter(({ name }) => broken.includes(name))) {
      const answer = await kind.send(trial, system, trial.address());
      trial.expectProblem(answer, ...as);
      expect(answer.text).to.not.match(/arn:|USERS_TABLE|users-/);
    }
    for (const kind of kinds.filter(({ name }) => !broken.includes(name))) {
      const answer = await kind.send(trial, system, trial.address());
      trial.expectStatus(answer, kind.good, 404);
    }
    if (logged !== undefined) expect(await system.functionLogs()).to.match(logged);
  });

const workflowsOnly: Kinds = ["register", "replace"];
type Wrong = readonly [variable: string, value: string | undefined, broken: Kinds];
const wrong: ReadonlyArray<Wrong> = [
  ["USERS_TABLE", undefined, all],
  ["USERS_TABLE", "", all],
  ["METRICS_NAMESPACE", undefined, all],
  ["METRICS_NAMESPACE", "not a namespace", all],
  ["PASSWORD_MIN_LENGTH", undefined, workflowsOnly],
  ["PASSWORD_MIN_LENGTH", "7", workflowsOnly],
  ["REQUIRE_IF_MATCH", undefined, workflowsOnly],
  ["REQUIRE_IF_MATCH", "yes", workflowsOnly],
];

/** A function without its settings refuses to start and says which one it is; it never takes a default. */
export const wrongSettings = async (trial: Trial): Promise<void> => {
  const program = await trial.stage.program();
  for (const [variable, value, broken] of trial.some(wrong)) {
    const change: Parameters<typeof withFunctions>[1] = (name, inputs) =>
      broken === all || name === "validate-user-input" ? withVariables(inputs, { [variable]: value }) : {};
    const logged = new RegExp(`cannot start: .*${variable} ${value === undefined ? "is missing" : "must be"}`);
    await expectBroken(trial, withFunctions(program, change), broken, { logged });
  }
};

/** Without argon2 nobody is registered at all, and who needs none is served. */
export const noArgon2 = async (trial: Trial): Promise<void> => {
  const program = sabotaged(await trial.stage.program(), { hides: "argon2" });
  await expectBroken(trial, program, workflowsOnly, { logged: /cannot compute Argon2id/ });
};

/** The table that the settings name is not there. */
export const noTable = async (trial: Trial): Promise<void> => {
  const program = withFunctions(await trial.stage.program(), (_, inputs) =>
    withVariables(inputs, { USERS_TABLE: "users-of-nobody" }),
  );
  await expectBroken(trial, program, all);
};

type Right = readonly [right: string, broken: Kinds, ...as: ReadonlyArray<ProblemName>];
const rights: ReadonlyArray<Right> = [
  ["dynamodb:GetItem", all, "internal-error"],
  ["dynamodb:PutItem", ["register"], "internal-error"],
  // Step Functions has one name for a refusal of Lambda and for its outages, so a workflow says 503.
  ["lambda:InvokeFunction", all, "internal-error", "unavailable"],
];

const without = (program: Program, right: string): Program =>
  changed("aws:iam/rolePolicy:RolePolicy", "policy", (text) =>
    String(text).replaceAll(right, "dynamodb:DescribeTable"),
  )(program);

export const lostRights = async (trial: Trial): Promise<void> => {
  const program = await trial.stage.program();
  for (const [right, broken, ...as] of trial.some(rights))
    await expectBroken(trial, without(program, right), broken, { as });
};

/** API Gateway may not start the workflows any more; what needs none is served. */
export const noWorkflows = async (trial: Trial): Promise<void> => {
  const program = without(await trial.stage.program(), "states:StartSyncExecution");
  await expectBroken(trial, program, workflowsOnly);
};
