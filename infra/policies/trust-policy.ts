import { type PolicyDocument, policyDocument, type Statement } from "./policy-document.ts";

/** Lets one AWS service assume a role. */
export const trustPolicy = (
  service: "lambda" | "states" | "apigateway",
  condition: Pick<Statement, "Condition"> = {},
): PolicyDocument =>
  policyDocument({
    Effect: "Allow",
    Principal: { Service: `${service}.amazonaws.com` },
    Action: "sts:AssumeRole",
    ...condition,
  });

/**
 * Step Functions tells for which state machine it acts, so that nobody else's can borrow the role (Step Functions developer
 * guide: prevent cross-service confused deputy).
 */
export const statesTrust = (region: string, accountId: string): PolicyDocument =>
  trustPolicy("states", {
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:states:${region}:${accountId}:stateMachine:*` },
    },
  });
