import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { problemDocument } from "../../lambdas/contract/problems.ts";

export type ListenerRulesArgs = {
  readonly listenerArn: pulumi.Input<string>;
  readonly targetGroupArn: pulumi.Input<string>;
  /** The Host header by which execute-api finds the API. */
  readonly apiHostName: pulumi.Input<string>;
  readonly stageName: string;
};

/** What becomes of a request: refused where it claims another method than its own, else sent to the API's stage. */
export const listenerRules = (name: string, args: ListenerRulesArgs, parent: pulumi.Resource): void => {
  const { listenerArn } = args;
  new aws.lb.ListenerRule(
    `${name}-override-rule`,
    {
      listenerArn,
      priority: 10,
      // API Gateway would carry out the method of this header, past every log and rule that saw the other one
      // (API Gateway developer guide: important notes).
      conditions: [{ httpHeader: { httpHeaderName: "X-HTTP-Method-Override", values: ["*"] } }],
      actions: [
        {
          type: "fixed-response",
          fixedResponse: {
            statusCode: "400",
            contentType: "application/json",
            messageBody: JSON.stringify(methodOverride),
          },
        },
      ],
    },
    { parent },
  );
  new aws.lb.ListenerRule(
    `${name}-rule`,
    {
      listenerArn,
      priority: 100,
      conditions: [{ pathPattern: { values: ["/*"] } }],
      actions: [{ type: "forward", targetGroupArn: args.targetGroupArn }],
      transforms: [
        {
          type: "host-header-rewrite",
          hostHeaderRewriteConfig: { rewrite: { regex: "^.*$", replace: args.apiHostName } },
        },
        {
          type: "url-rewrite",
          urlRewriteConfig: { rewrite: { regex: "^/(.*)$", replace: `/${args.stageName}/$1` } },
        },
      ],
    },
    { parent },
  );
};

const methodOverride = {
  ...problemDocument("invalid-input"),
  violations: [{ pointer: "", rule: "method-override", detail: "X-HTTP-Method-Override is not taken" }],
};
