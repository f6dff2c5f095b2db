import type { Statement } from "./policy-document.ts";

type Callees = {
  /** Of aliases. */
  readonly workflowArns: ReadonlyArray<string>;
  readonly functionArns: ReadonlyArray<string>;
};

/**
 * What API Gateway may do in our name: start the workflows and call the functions that its routes name, by their aliases.
 * IAM sees a workflow's own ARN and tells the alias by a condition key (Step Functions developer guide: authorization for
 * versions and aliases); of a function it sees the alias's ARN.
 */
export const apiRoleStatements = ({ workflowArns, functionArns }: Callees): ReadonlyArray<Statement> => [
  {
    Sid: "StartWorkflows",
    Effect: "Allow",
    Action: "states:StartSyncExecution",
    Resource: workflowArns.map((arn) => arn.slice(0, arn.lastIndexOf(":"))),
    Condition: {
      StringEquals: {
        "states:StateMachineQualifier": [...new Set(workflowArns.map((arn) => arn.slice(arn.lastIndexOf(":") + 1)))],
      },
    },
  },
  { Sid: "CallFunctions", Effect: "Allow", Action: "lambda:InvokeFunction", Resource: functionArns },
];
