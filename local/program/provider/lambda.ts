import { arn, physicalName, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

const invocations = (functionArn: string, region: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;

export const lambda: Provider = {
  "aws:lambda/function:Function": {
    required: ["role", "code", "handler", "runtime"],
    make: (lambdaFunction, account) => {
      const name = physicalName(lambdaFunction);
      const functionArn = arn("lambda", `function:${name}`, account);
      // Each start of the laptop cloud is a new deployment, so there is a first version and no other.
      const version = lambdaFunction.inputs["publish"] === true ? "1" : "$LATEST";
      const qualifiedArn = `${functionArn}:${version}`;
      return {
        id: name,
        outputs: {
          name,
          arn: functionArn,
          invokeArn: invocations(functionArn, account.region),
          qualifiedArn,
          qualifiedInvokeArn: invocations(qualifiedArn, account.region),
          version,
        },
      };
    },
  },
  "aws:lambda/alias:Alias": {
    required: ["functionName", "functionVersion"],
    make: (alias, account) => {
      const name = physicalName(alias);
      const called = text(alias, "functionName");
      const aliasArn = `${called.startsWith("arn:") ? called : arn("lambda", `function:${called}`, account)}:${name}`;
      return {
        id: aliasArn,
        outputs: { name, arn: aliasArn, invokeArn: invocations(aliasArn, account.region) },
      };
    },
  },
};
