import type { Rule } from "./rule.ts";
import { apiDocumentRules } from "./rules/api-document-rules.ts";
import { bucketRules } from "./rules/bucket-rules.ts";
import { certificateRules } from "./rules/certificate-rules.ts";
import { dataAccessRules } from "./rules/data-access-rules.ts";
import { deploymentRules } from "./rules/deployment-rules.ts";
import { endpointPolicyRules } from "./rules/endpoint-policy-rules.ts";
import { functionRules } from "./rules/function-rules.ts";
import { invocationRules } from "./rules/invocation-rules.ts";
import { keyRules } from "./rules/key-rules.ts";
import { knownTypeRule } from "./rules/known-type-rule.ts";
import { listenerRules } from "./rules/listener-rules.ts";
import { loadBalancerRules } from "./rules/load-balancer-rules.ts";
import { networkPathRules } from "./rules/network-path-rules.ts";
import { observabilityRules } from "./rules/observability-rules.ts";
import { releaseRules } from "./rules/release-rules.ts";
import { restApiRules } from "./rules/rest-api-rules.ts";
import { roleRules } from "./rules/role-rules.ts";
import { securityGroupRules } from "./rules/security-group-rules.ts";
import { stageRules } from "./rules/stage-rules.ts";
import { tableRules } from "./rules/table-rules.ts";
import { targetRules } from "./rules/target-rules.ts";
import { vpcRules } from "./rules/vpc-rules.ts";
import { webAclRules } from "./rules/web-acl-rules.ts";
import { workflowRules } from "./rules/workflow-rules.ts";

const families: ReadonlyArray<Rule> = [
  ...webAclRules,
  ...loadBalancerRules,
  ...listenerRules,
  ...certificateRules,
  ...targetRules,
  ...vpcRules,
  ...securityGroupRules,
  ...networkPathRules,
  ...endpointPolicyRules,
  ...restApiRules,
  ...apiDocumentRules,
  ...deploymentRules,
  ...stageRules,
  ...workflowRules,
  ...functionRules,
  ...invocationRules,
  ...releaseRules,
  ...tableRules,
  ...keyRules,
  ...roleRules,
  ...dataAccessRules,
  ...bucketRules,
  ...observabilityRules,
];

/** Every rule, in the order of the path of a request. */
export const rules: ReadonlyArray<Rule> = [...families, knownTypeRule(families)];
