import { type PolicyDocument, policyDocument } from "./policy-document.ts";

/**
 * The private API's resource policy: whoever comes through our endpoint, nobody else
 * (API Gateway developer guide: allow or deny traffic based on source VPC endpoint).
 */
export const apiPolicy = (vpcEndpointId: string): PolicyDocument =>
  policyDocument(
    { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" },
    {
      Effect: "Deny",
      Principal: "*",
      Action: "execute-api:Invoke",
      Resource: "execute-api:/*",
      Condition: { StringNotEquals: { "aws:SourceVpce": vpcEndpointId } },
    },
  );
