import { type Program, resourcesOf } from "../program.ts";
import { makeTrust } from "./trust.ts";

type Use = {
  readonly roleArn: unknown;
  readonly service: string;
  /** The resource on whose behalf the service acts. */
  readonly sourceArn: unknown;
  readonly where: string;
};

/** Throws when the service of a function or a workflow cannot assume its role: AWS would refuse to create it. */
export const assertTrust = (program: Program): void => {
  const assume = makeTrust(program);
  for (const { roleArn, service, sourceArn, where } of uses(program)) {
    const context = { "aws:SourceArn": String(sourceArn), "aws:SourceAccount": program.accountId };
    const decision = assume({ roleArn: String(roleArn), service, context });
    if (!decision.allowed) throw new Error(`${where}: ${decision.message}`);
  }
};

const uses = (program: Program): ReadonlyArray<Use> => [
  ...resourcesOf(program, "aws:lambda/function:Function").map(({ name, inputs, outputs }) => ({
    roleArn: inputs["role"],
    service: "lambda.amazonaws.com",
    sourceArn: outputs["arn"],
    where: `aws:lambda/function:Function "${name}"`,
  })),
  ...resourcesOf(program, "aws:sfn/stateMachine:StateMachine").map(({ name, inputs, outputs }) => ({
    roleArn: inputs["roleArn"],
    service: "states.amazonaws.com",
    sourceArn: outputs["arn"],
    where: `aws:sfn/stateMachine:StateMachine "${name}"`,
  })),
];
