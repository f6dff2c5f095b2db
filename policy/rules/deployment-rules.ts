import { each, type Rule, unless } from "../rule.ts";

const deployment = "aws:apigateway/deployment:Deployment";

/** That a change reaches the stage, and does not take the API down on its way. */
export const deploymentRules: ReadonlyArray<Rule> = [
  each(
    deployment,
    {
      id: "own/deployment-triggers",
      title: "A change of the API is deployed",
      source: "https://github.com/pulumi/pulumi-aws/issues/471",
    },
    ({ props }) =>
      unless(Object.keys(props.triggers ?? {}).length > 0, "has no trigger, so no change reaches the stage"),
  ),
  each(
    deployment,
    {
      id: "own/deployment-replaced-first",
      title: "A new deployment is there before the old one goes",
      source: "https://github.com/pulumi/pulumi-aws/issues/5711",
    },
    ({ options }) => unless(options.deleteBeforeReplace !== true, "is deleted while the stage points to it"),
  ),
];
