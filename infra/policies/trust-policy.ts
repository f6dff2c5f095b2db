import { type PolicyDocument, policyDocument } from "./policy-document.ts";

type Service = "lambda" | "states" | "apigateway";

/** Lets one AWS service assume a role. */
export const trustPolicy = (service: Service): PolicyDocument =>
  policyDocument({
    Effect: "Allow",
    Principal: { Service: `${service}.amazonaws.com` },
    Action: "sts:AssumeRole",
  });
