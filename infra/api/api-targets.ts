import type { Target } from "./routes.ts";

type WorkflowName = Extract<Target, { workflow: string }>["workflow"];
type FunctionName = Extract<Target, { function: string }>["function"];

/** What the API calls, and as whom; known once the rest of the stack is. */
export type ApiTargets = {
  readonly region: string;
  /** The role under which API Gateway starts workflows and invokes functions. */
  readonly roleArn: string;
  readonly vpcEndpointId: string;
  readonly workflowArns: Readonly<Record<WorkflowName, string>>;
  readonly functionArns: Readonly<Record<FunctionName, string>>;
};
