import { arn, physicalName } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

const invocations = (functionArn: string, region: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;

export const lambda: Provider = {
  "aws:lambda/function:Function": {
    required: ["role", "code", "handler", "runtime"],
    make: (lambdaFunction, account) => {
      const name = physicalName(lambdaFunction);
      const functionArn = arn("lambda", `function:${name}`, account);
      const qualifiedArn = `${functionArn}:$LATEST`;
      return {
        id: name,
        outputs: {
          name,
          arn: functionArn,
          invokeArn: invocations(functionArn, account.region),
          qualifiedArn,
          qualifiedInvokeArn: invocations(qualifiedArn, account.region),
          version: "$LATEST",
        },
      };
    },
  },
};
