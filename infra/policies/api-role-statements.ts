import type { Statement } from "./policy-document.ts";

type Callees = { readonly workflowArns: ReadonlyArray<string>; readonly functionArns: ReadonlyArray<string> };

/** What API Gateway may do in our name: start the workflows and call the functions that its routes name. */
export const apiRoleStatements = ({ workflowArns, functionArns }: Callees): ReadonlyArray<Statement> => [
  { Sid: "StartWorkflows", Effect: "Allow", Action: "states:StartSyncExecution", Resource: workflowArns },
  { Sid: "CallFunctions", Effect: "Allow", Action: "lambda:InvokeFunction", Resource: functionArns },
];
