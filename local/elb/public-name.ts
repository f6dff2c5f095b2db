import { type Program, type Resource, resourcesOf } from "../program.ts";
import { listOf } from "./inputs.ts";

/** The name under which clients on AWS find a load balancer: an alias record's, else its own. */
export const publicName = (program: Program, balancer: Resource): string => {
  const { dnsName } = balancer.outputs;
  const alias = resourcesOf(program, "aws:route53/record:Record").find((record) =>
    listOf(record, "aliases").some(({ name }) => name === dnsName),
  );
  return String(alias?.inputs["name"] ?? dnsName);
};
