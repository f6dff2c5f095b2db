import { ofType, refersTo, type Resource } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const machine = "aws:sfn/stateMachine:StateMachine";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";

/** API Gateway waits 29 seconds for a workflow. */
const patience = 29;

const secondsOf = (definition: string | undefined): unknown => {
  const workflow: unknown = JSON.parse(definition ?? "{}");
  return typeof workflow === "object" && workflow !== null && "TimeoutSeconds" in workflow
    ? workflow.TimeoutSeconds
    : undefined;
};

const vended = (resources: ReadonlyArray<Resource>) =>
  // The prefix first: a preview does not know the name that AWS makes of it.
  ofType(resources, logGroup).filter(({ props }) => isVended(props.namePrefix ?? "") || isVended(props.name ?? ""));
const isVended = (name: string): boolean => name.startsWith("/aws/vendedlogs/states/");

/** The state machines. */
export const workflowRules: ReadonlyArray<Rule> = [
  each(
    machine,
    { id: "StepFunctions.1", title: "State machines log", source: sources.securityHub("StepFunctions.1") },
    ({ props }) => unless(["ALL", "ERROR", "FATAL"].includes(props.loggingConfiguration?.level ?? ""), "does not log"),
  ),
  each(
    machine,
    { id: "AwsSolutions-SF1", title: "State machines log every event", source: sources.cdkNag },
    ({ props }) =>
      unless(
        !["ERROR", "FATAL"].includes(props.loggingConfiguration?.level ?? ""),
        `logs only ${props.loggingConfiguration?.level ?? ""}`,
      ),
  ),
  each(machine, { id: "AwsSolutions-SF2", title: "State machines are traced", source: sources.cdkNag }, ({ props }) =>
    unless(props.tracingConfiguration?.enabled === true, "is not traced"),
  ),
  each(
    machine,
    {
      id: "own/no-execution-data",
      title: "Logs of state machines hold no data, because passwords are in it",
      source: sources.aws("step-functions/latest/dg/cw-logs.html"),
    },
    ({ props }) => unless(props.loggingConfiguration?.includeExecutionData !== true, "logs inputs and outputs"),
  ),
  each(
    machine,
    {
      id: "own/workflow-timeout",
      title: "Workflows end before API Gateway gives up on them",
      source: sources.aws("step-functions/latest/dg/sfn-stuck-execution.html"),
    },
    ({ props }) => {
      const seconds = secondsOf(props.definition);
      return unless(typeof seconds === "number" && seconds < patience, "may run for 29 s or longer");
    },
  ),
  across(
    [machine, logGroup],
    {
      id: "own/vended-logs",
      title: "State machines log where the account's log policy does not run full",
      source: sources.aws("step-functions/latest/dg/bp-cwl.html"),
    },
    (resources) =>
      ofType(resources, machine)
        .filter(({ props }) => (props.loggingConfiguration?.level ?? "OFF") !== "OFF")
        .filter((one) => !vended(resources).some((group) => refersTo(one, "loggingConfiguration", group)))
        .map((one) => violation(one, "logs elsewhere than under /aws/vendedlogs/states/")),
  ),
];
