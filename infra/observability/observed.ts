import type { Input } from "@pulumi/pulumi";
import { getProject, getStack } from "@pulumi/pulumi";
import { record as R } from "fp-ts";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import type { LoadBalancer } from "../components/load-balancer.ts";
import type { RestApi } from "../components/rest-api.ts";
import type { UserFunction } from "../components/user-function.ts";
import type { UsersTable } from "../components/users-table.ts";
import type { Workflow } from "../components/workflow.ts";
import type { LogSource } from "./log-query.ts";
import type { Watched } from "./watched.ts";

type Parts = {
  readonly region: string;
  readonly hashingConcurrency: number;
  readonly api: RestApi;
  readonly frontDoor: LoadBalancer;
  readonly functions: Readonly<Record<FunctionName, UserFunction>>;
  readonly workflows: Readonly<Record<string, Workflow<string>>>;
  readonly users: UsersTable;
};

type Observed = {
  readonly watched: Watched<Input<string>>;
  readonly logGroups: Readonly<Record<LogSource, ReadonlyArray<Input<string>>>>;
};

/** What there is to watch in the parts of a stack. */
export const observed = ({
  region,
  hashingConcurrency,
  api,
  frontDoor,
  functions,
  workflows,
  users,
}: Parts): Observed => ({
  watched: {
    region,
    hashingConcurrency,
    apiName: api.apiName,
    stageName: api.stageName,
    loadBalancer: frontDoor.arnSuffix,
    targetGroup: frontDoor.targetsArnSuffix,
    functions: R.map(({ functionName }: UserFunction) => functionName)(functions),
    workflows: R.map(({ arn }: Workflow<string>) => arn)(workflows),
    tableName: users.tableName,
    namespace: `${getProject()}/${getStack()}`,
  },
  logGroups: {
    functions: Object.values(functions).map(({ logGroupName }) => logGroupName),
    workflows: Object.values(workflows).map(({ logGroupName }) => logGroupName),
    requests: [api.accessLogGroupName],
  },
});
