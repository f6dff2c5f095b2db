import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const lambda = "aws:lambda/function:Function";
const role = "aws:iam/role:Role";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";

/** Runtimes of Node.js that Lambda supports (Lambda developer guide: runtimes; August 2026). */
const supported = ["nodejs22.x", "nodejs24.x", "nodejs26.x"];
const latest = ["nodejs24.x", "nodejs26.x"];

/** The functions. */
export const functionRules: ReadonlyArray<Rule> = [
  each(
    lambda,
    { id: "Lambda.2", title: "Functions run on a supported runtime", source: sources.securityHub("Lambda.2") },
    ({ props }) => unless(supported.includes(props.runtime ?? ""), `runs on ${props.runtime ?? "no runtime"}`),
  ),
  each(
    lambda,
    { id: "AwsSolutions-L1", title: "Functions run on the latest runtime", source: sources.cdkNag },
    ({ props }) =>
      unless(
        !supported.includes(props.runtime ?? "") || latest.includes(props.runtime ?? ""),
        `runs on ${props.runtime ?? ""}`,
      ),
  ),
  each(
    lambda,
    { id: "Lambda.7", title: "Functions are traced", source: sources.securityHub("Lambda.7") },
    ({ props }) => unless(props.tracingConfig?.mode === "Active", "is not traced"),
  ),
  across(
    [lambda, logGroup],
    {
      id: "own/function-logs",
      title: "Functions log JSON to a log group of the stack",
      source: sources.aws("lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html"),
    },
    (resources) =>
      ofType(resources, lambda)
        .filter(
          (one) =>
            one.props.loggingConfig?.logFormat !== "JSON" ||
            !ofType(resources, logGroup).some((group) => refersTo(one, "loggingConfig", group)),
        )
        .map((one) => violation(one, "does not log JSON to a log group of the stack")),
  ),
  across(
    [lambda, role],
    {
      id: "own/role-per-function",
      title: "Every function has a role of its own",
      source: sources.aws("lambda/latest/dg/lambda-intro-execution-role.html"),
    },
    (resources) =>
      ofType(resources, role).flatMap((one) => {
        const [, ...others] = ofType(resources, lambda).filter((of) => refersTo(of, "role", one));
        return others.map((other) => violation(other, `shares ${one.name}`));
      }),
  ),
  each(
    lambda,
    {
      id: "own/function-timeout",
      title: "Functions end within 29 seconds, when API Gateway has given up",
      source: sources.aws("apigateway/latest/developerguide/limits.html"),
    },
    ({ props }) => unless((props.timeout ?? 3) < 29, `may run for ${props.timeout ?? 3} s`),
  ),
];
