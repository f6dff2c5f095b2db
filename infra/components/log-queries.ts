import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logQueries } from "../observability/log-queries.ts";
import type { LogSource } from "../observability/log-query.ts";

export type LogQueriesArgs = { readonly logGroups: Readonly<Record<LogSource, ReadonlyArray<pulumi.Input<string>>>> };

/** The saved queries, in the console's folder of this stack: a slash in a name makes a folder. */
export class LogQueries extends pulumi.ComponentResource {
  constructor(name: string, { logGroups }: LogQueriesArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:LogQueries", name, {}, options);
    for (const query of logQueries)
      new aws.cloudwatch.QueryDefinition(
        `${name}-${query.name.replaceAll(" ", "-")}`,
        {
          name: `${pulumi.getProject()}/${pulumi.getStack()}/${query.name}`,
          logGroupNames: query.from.flatMap((source) => [...logGroups[source]]),
          queryString: query.commands.join("\n| "),
        },
        { parent: this },
      );
    this.registerOutputs({});
  }
}
