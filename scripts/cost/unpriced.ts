import { dataCosts } from "./data-costs.ts";
import { fixedCosts } from "./fixed/fixed-costs.ts";
import { freeTypes } from "./fixed/free-types.ts";
import type { Program, Resource } from "../../local/program.ts";

/** Uses of a known type that have a price which is not in the tables. */
const costlyUses: Readonly<Record<string, (inputs: Resource["inputs"]) => string | undefined>> = {
  "aws:apigateway/stage:Stage": ({ cacheClusterEnabled }) => (cacheClusterEnabled === true ? "its cache" : undefined),
  "aws:dynamodb/table:Table": ({ billingMode }) =>
    billingMode === "PAY_PER_REQUEST" ? undefined : "provisioned throughput",
  "aws:lambda/function:Function": ({ snapStart }) => (snapStart === undefined ? undefined : "SnapStart"),
  "aws:lb/loadBalancer:LoadBalancer": ({ loadBalancerType = "application" }) =>
    loadBalancerType === "application" ? undefined : `a load balancer of type ${String(loadBalancerType)}`,
};

/** What has, or may have, a price that nobody wrote down here: it is missing in the sums. */
export const unpriced = (program: Program): ReadonlyArray<string> => [
  ...new Set(
    program.resources.flatMap(({ type, name, inputs }) => {
      if (!isPriced(program, type)) return [type];
      const use = costlyUses[type]?.(inputs);
      return use === undefined ? [] : [`${use} (${name})`];
    }),
  ),
];

/** A component of the project itself is only a bracket around resources. */
const isPriced = ({ project }: Program, type: string): boolean =>
  type in fixedCosts || type in dataCosts || type in freeTypes || type.startsWith(`${project}:`);
