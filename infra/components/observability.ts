import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { option as O } from "fp-ts";
import { dashboardBody } from "../observability/dashboard/dashboard-body.ts";
import type { Watched } from "../observability/watched.ts";
import { Alarms } from "./alarms.ts";
import { LogQueries, type LogQueriesArgs } from "./log-queries.ts";

export type ObservabilityArgs = LogQueriesArgs & {
  readonly accountId: pulumi.Input<string>;
  /** Whether alarms are made; dashboard and saved queries always are: three dashboards of an account are free. */
  readonly alarms: boolean;
  readonly alarmEmail: O.Option<string>;
  readonly watched: Watched<pulumi.Input<string>>;
};

/** What tells whether the stack is well, and helps to find out why not (docs/runbook.md). */
export class Observability extends pulumi.ComponentResource {
  constructor(name: string, args: ObservabilityArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:Observability", name, {}, options);
    const { watched } = args;

    new LogQueries("queries", args, { parent: this });
    const alarms = args.alarms
      ? new Alarms("alarms", { ...args, region: watched.region }, { parent: this }).alarmArns
      : [];
    new aws.cloudwatch.Dashboard(
      `${name}-dashboard`,
      {
        dashboardName: `${pulumi.getProject()}-${pulumi.getStack()}`,
        dashboardBody: pulumi
          .all([watched, pulumi.all([...alarms])])
          .apply(([names, arns]) => JSON.stringify(dashboardBody(names, arns))),
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
