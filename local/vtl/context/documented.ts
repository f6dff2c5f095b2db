/**
 * The `$context` variables that AWS documents for REST data transformations and that have a value here (null where the
 * feature behind them is not in use). https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export const contextVariables: ReadonlySet<string> = new Set([
  "accountId",
  "apiId",
  "deploymentId",
  "domainName",
  "domainPrefix",
  "extendedRequestId",
  "httpMethod",
  "path",
  "protocol",
  "requestId",
  "requestTime",
  "requestTimeEpoch",
  "resourceId",
  "resourcePath",
  "stage",
]);

/** Members of `$context.identity`; all but sourceIp and userAgent are null where nobody authenticates. */
export const identityVariables: ReadonlySet<string> = new Set([
  "accessKey",
  "accountId",
  "apiKey",
  "apiKeyId",
  "caller",
  "cognitoAuthenticationProvider",
  "cognitoAuthenticationType",
  "cognitoIdentityId",
  "cognitoIdentityPoolId",
  "principalOrgId",
  "sourceIp",
  "user",
  "userAgent",
  "userArn",
]);

/** Documented, but of features that are not emulated: using one is refused by this reason. */
export const refusedVariables: Readonly<Record<string, string>> = {
  authorizer: "authorizers are not emulated",
  awsEndpointRequestId: "request ids of AWS services are not emulated",
  customDomain: "custom domains are not emulated",
  error: "only gateway responses know it",
  isCanaryRequest: "canaries are not emulated",
  requestOverride: "overrides of the integration request are not emulated",
  wafResponseCode: "web ACLs of a stage are not emulated",
  webaclArn: "web ACLs of a stage are not emulated",
};
