import * as pulumi from "@pulumi/pulumi";
import type { StackSettings } from "./settings/stack-settings.ts";

type Facts = {
  readonly url: pulumi.Input<string>;
  readonly tableName: pulumi.Input<string>;
  readonly apiId: pulumi.Input<string>;
  readonly logBucket: pulumi.Input<string> | undefined;
  readonly example: pulumi.Input<string>;
};

/** What Pulumi Cloud shows on the page of the stack (Pulumi guide: Pulumi Cloud READMEs), made from what is deployed. */
export const stackReadme = (settings: StackSettings, facts: Facts): pulumi.Output<string> =>
  pulumi
    .all([facts.url, facts.tableName, facts.apiId, facts.example, facts.logBucket])
    .apply(([url, tableName, apiId, example, logBucket]) =>
      [
        `# user-manager, stack ${pulumi.getStack()}`,
        "",
        `User-management API in ${settings.region}, ${reach(settings)}.`,
        "",
        "| what | where |",
        "|---|---|",
        `| API | ${url} |`,
        `| REST API of API Gateway | \`${apiId}\`, stage \`v1\` |`,
        `| users | DynamoDB table \`${tableName}\`, ${fate(settings)} |`,
        `| logs | ${logBucket === undefined ? "CloudWatch" : `CloudWatch; bucket \`${logBucket}\` for the load balancer`} |`,
        "",
        "A first request, from a host that may reach the load balancer:",
        "",
        "```sh",
        example,
        "```",
        "",
        "How to operate it: docs/operations.md and docs/runbook.md.",
        "",
      ].join("\n"),
    );

const reach = ({ internal, allowedCidrs }: StackSettings): string =>
  `behind ${internal ? "an internal" : "a public"} load balancer, open to ${allowedCidrs.join(", ")}`;

const fate = ({ protectData, retainData }: StackSettings): string => {
  if (protectData) return "protected against deletion";
  return retainData ? "kept when the stack is destroyed" : "deleted with the stack";
};
