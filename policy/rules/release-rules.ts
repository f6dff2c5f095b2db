import { apiDocument } from "../api-document.ts";
import { each, type Rule, unless } from "../rule.ts";
import { sources } from "../sources.ts";

const lambda = "aws:lambda/function:Function";
const machine = "aws:sfn/stateMachine:StateMachine";
const functionVersions = sources.aws("lambda/latest/dg/configuration-versions.html");
const machineVersions = sources.aws("step-functions/latest/dg/auth-version-alias.html");

/** ARNs of functions and state machines in a text, with the version or alias that they name, if any. */
const callees = (text: string): ReadonlyArray<string> =>
  text.match(/arn:aws:(?:lambda:[\w-]+:\d+:function|states:[\w-]+:\d+:stateMachine):[\w-]+(?::[\w$-]+)?/g) ?? [];
const isQualified = (arn: string): boolean => arn.split(":").length === 8 && !arn.endsWith(":$LATEST");

/** That a deployment under traffic, or a rollback, never mixes two of them. */
export const releaseRules: ReadonlyArray<Rule> = [
  each(
    lambda,
    {
      id: "own/function-versions",
      title: "Every deployment of a function is a version to go back to",
      source: functionVersions,
    },
    ({ props }) => unless(props.publish === true, "publishes no version"),
  ),
  each(
    machine,
    {
      id: "own/workflow-versions",
      title: "Every deployment of a workflow is a version to go back to",
      source: machineVersions,
    },
    ({ props }) => unless(props.publish === true, "publishes no version"),
  ),
  each(
    machine,
    {
      id: "own/workflow-calls-versions",
      title: "A version of a workflow calls versions of functions, so that an execution never sees two deployments",
      source: functionVersions,
    },
    ({ props }) =>
      callees(props.definition ?? "")
        .filter((arn) => !isQualified(arn))
        .map((arn) => `calls ${arn}, whatever that is by then`),
  ),
  each(
    "aws:apigateway/restApi:RestApi",
    {
      id: "own/api-calls-aliases",
      title: "The API calls aliases, which a rollback moves",
      source: sources.aws("lambda/latest/dg/configuration-aliases.html"),
    },
    (resource) =>
      apiDocument(resource).operations.flatMap(({ name, integration }) =>
        callees(JSON.stringify(integration))
          .filter((arn) => !isQualified(arn) || /:\d+$/.test(arn))
          .map((arn) => `${name} calls ${arn}, which is no alias`),
      ),
  ),
  each(
    "aws:lambda/alias:Alias",
    { id: "own/alias-of-version", title: "Aliases name a version that never changes", source: functionVersions },
    ({ props }) => unless(/^\d+$/.test(props.functionVersion ?? ""), `names ${props.functionVersion ?? "nothing"}`),
  ),
  each(
    "aws:sfn/alias:Alias",
    {
      id: "own/workflow-alias-of-version",
      title: "Aliases of workflows send everything to one version",
      source: machineVersions,
    },
    ({ props }) =>
      unless(
        props.routingConfigurations?.length === 1 && props.routingConfigurations[0]?.weight === 100,
        "splits requests between versions",
      ),
  ),
];
