import { ofType, type Resource } from "./resource.ts";
import type { Circumstance } from "./suppression.ts";

const loadBalancer = "aws:lb/loadBalancer:LoadBalancer";
const listener = "aws:lb/listener:Listener";
const table = "aws:dynamodb/table:Table";

/**
 * A stack that is made to be thrown away. All of it must be so: one that lost its certificate or its protection by mistake
 * is no development stack.
 */
export const development: Circumstance = {
  title: "development stacks: internal, without a certificate, table and load balancer open to deletion",
  holds: (resources) =>
    ofType(resources, loadBalancer).every(
      ({ props }) => props.internal === true && props.enableDeletionProtection !== true,
    ) &&
    ofType(resources, listener).every(({ props }) => props.protocol === "HTTP") &&
    ofType(resources, table).every(({ props }) => props.deletionProtectionEnabled !== true),
};

const facesInternet = (resources: ReadonlyArray<Resource>): boolean =>
  ofType(resources, loadBalancer).some(({ props }) => props.internal !== true);

export const openToEveryone: Circumstance = {
  title: "stacks whose load balancer faces the internet and whose allowedCidrs are everybody",
  holds: (resources) =>
    facesInternet(resources) &&
    ofType(resources, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").some(
      ({ props }) => props.cidrIpv4 === "0.0.0.0/0",
    ),
};

/** Public subnets are awsx's, so the policy pack alone sees them. */
export const publicSubnets: Circumstance = {
  title: "stacks whose load balancer faces the internet, as the policy pack sees them",
  holds: (resources) => facesInternet(resources) && ofType(resources, "aws:ec2/subnet:Subnet").length > 0,
};
