import type { Statement } from "./policy-document.ts";

/**
 * Calling the functions of a workflow, in any of their versions: an older version of the workflow, after a rollback, calls
 * older ones. Lambda checks the ARN with its version (Lambda developer guide: using versions in policies).
 */
export const callStepsStatement = (versionArns: ReadonlyArray<string>): Statement => ({
  Sid: "CallSteps",
  Effect: "Allow",
  Action: "lambda:InvokeFunction",
  Resource: versionArns.map((arn) => `${arn.slice(0, arn.lastIndexOf(":"))}:*`),
});
