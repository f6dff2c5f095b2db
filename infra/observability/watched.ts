import type { FunctionName } from "../../lambdas/contract/function-names.ts";

/** What is watched, by the names that CloudWatch has for it. `Text` is plain text, or what Pulumi will know later. */
export type Watched<Text = string> = {
  readonly region: string;
  readonly apiName: Text;
  readonly stageName: string;
  /** The last parts of the ARNs of the load balancer and of its targets. */
  readonly loadBalancer: Text;
  readonly targetGroup: Text;
  readonly functions: Readonly<Record<FunctionName, Text>>;
  readonly workflows: Readonly<Record<string, Text>>;
  readonly tableName: Text;
  /** Where the functions' log lines put their metrics. */
  readonly namespace: string;
  /** Executions reserved for the function that hashes; -1 for none. */
  readonly hashingConcurrency: number;
};
