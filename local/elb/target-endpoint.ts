import { type Program, resourcesOf } from "../program.ts";
import type { Endpoint } from "./endpoint.ts";
import { nameOf } from "./inputs.ts";

/**
 * The endpoint behind a target group. Throws unless every target is an address of one and the same API Gateway
 * endpoint: nothing else can answer on a laptop.
 */
export const targetEndpoint = (program: Program, groupArn: unknown, endpoints: ReadonlyArray<Endpoint>): Endpoint => {
  const group = resourcesOf(program, "aws:lb/targetGroup:TargetGroup").find(
    ({ outputs }) => outputs["arn"] === groupArn,
  );
  if (group === undefined) throw new Error(`the load balancer forwards to a target group that does not exist`);
  const { targetType, protocol, port } = group.inputs;
  if (targetType !== "ip" || protocol !== "HTTPS" || port !== 443)
    throw new Error(`${nameOf(group)}: an endpoint of API Gateway is reached by "ip", "HTTPS" and port 443`);
  const attachments = resourcesOf(program, "aws:lb/targetGroupAttachment:TargetGroupAttachment").filter(
    ({ inputs }) => inputs["targetGroupArn"] === groupArn,
  );
  const found = attachments.map((attachment) => {
    const { targetId, port: ownPort = port } = attachment.inputs;
    const endpoint = endpoints.find(({ addresses }) => addresses.includes(String(targetId)));
    if (endpoint === undefined || ownPort !== 443)
      throw new Error(
        `${nameOf(attachment)}: ${String(targetId)}:${String(ownPort)} is not an address of an interface endpoint of API Gateway`,
      );
    return endpoint;
  });
  const [first, ...others] = new Set(found);
  if (first === undefined) throw new Error(`${nameOf(group)} has no targets`);
  if (others.length > 0) throw new Error(`${nameOf(group)} has targets of more than one endpoint`);
  return first;
};
