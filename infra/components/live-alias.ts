import * as aws from "@pulumi/aws";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import type { UserFunction } from "./user-function.ts";

/**
 * The name `live` of a function that API Gateway calls itself: a deployment moves it to the version that it published, and a
 * rollback moves it back (docs/adr/0007).
 */
export const liveAlias = (name: FunctionName, target: UserFunction): aws.lambda.Alias =>
  new aws.lambda.Alias(
    `${name}-live`,
    { name: "live", functionName: target.functionName, functionVersion: target.version },
    { parent: target },
  );
