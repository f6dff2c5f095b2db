import { arn, ec2Id, physicalName } from "./identifiers.ts";
import type { Provider, ResourceType } from "./provider.ts";

const securityGroupRule: ResourceType = {
  required: ["securityGroupId", "ipProtocol"],
  make: (rule, account) => {
    const id = ec2Id("sgr", rule.urn);
    return { id, outputs: { securityGroupRuleId: id, arn: arn("ec2", `security-group-rule/${id}`, account) } };
  },
};

/** EC2 networking: registered so that the program evaluates; packets are not filtered on a laptop. */
export const ec2: Provider = {
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    required: ["vpcId", "serviceName"],
    make: (endpoint, account) => {
      const id = ec2Id("vpce", endpoint.urn);
      return { id, outputs: { arn: arn("ec2", `vpc-endpoint/${id}`, account), state: "available" } };
    },
  },
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": {
    required: ["vpcEndpointId", "policy"],
    make: (policy) => ({ id: String(policy.inputs["vpcEndpointId"]), outputs: {} }),
  },
  "aws:ec2/securityGroup:SecurityGroup": {
    required: ["vpcId"],
    make: (group, account) => {
      const id = ec2Id("sg", group.urn);
      return { id, outputs: { name: physicalName(group), arn: arn("ec2", `security-group/${id}`, account) } };
    },
  },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    required: ["vpcId"],
    make: (group, account) => {
      const id = ec2Id("sg", group.urn);
      return { id, outputs: { name: "default", arn: arn("ec2", `security-group/${id}`, account) } };
    },
  },
  "aws:ec2/flowLog:FlowLog": {
    required: ["logDestination"],
    make: (log, account) => {
      const id = ec2Id("fl", log.urn);
      return { id, outputs: { arn: arn("ec2", `vpc-flow-log/${id}`, account) } };
    },
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": securityGroupRule,
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": securityGroupRule,
};
