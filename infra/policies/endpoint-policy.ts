import { type PolicyDocument, policyDocument } from "./policy-document.ts";

/** What may be called through the VPC endpoint: this API, not every private API of AWS's customers. */
export const endpointPolicy = (apiExecutionArn: string): PolicyDocument =>
  policyDocument({
    Effect: "Allow",
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: `${apiExecutionArn}/*`,
  });
