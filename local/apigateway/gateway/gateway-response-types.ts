/** Status, message and error type (the `x-amzn-ErrorType` header) of an answer that API Gateway makes itself. */
type Defaults = { readonly status: number; readonly message: string; readonly errorType: string };

const defaults = (status: number, message: string, errorType: string): Defaults => ({ status, message, errorType });

const failure = "Internal server error";

/**
 * Every gateway response type with its default. Status: AWS, "Gateway response types". Message and error type: as recorded
 * on AWS where such a record is public, else after the service's usual wording (unverified). DEFAULT_4XX and DEFAULT_5XX have no status of
 * their own on AWS; here it is that of the few errors that have no other type.
 */
export const gatewayResponseTypes = {
  ACCESS_DENIED: defaults(403, "Forbidden", "AccessDeniedException"),
  API_CONFIGURATION_ERROR: defaults(500, failure, "InternalServerErrorException"),
  AUTHORIZER_CONFIGURATION_ERROR: defaults(500, failure, "AuthorizerConfigurationException"),
  AUTHORIZER_FAILURE: defaults(500, failure, "AuthorizerFailureException"),
  BAD_REQUEST_BODY: defaults(400, "Invalid request body", "BadRequestException"),
  BAD_REQUEST_PARAMETERS: defaults(400, "Bad request", "BadRequestException"),
  DEFAULT_4XX: defaults(400, "Bad request", "BadRequestException"),
  DEFAULT_5XX: defaults(500, failure, "InternalServerErrorException"),
  EXPIRED_TOKEN: defaults(403, "The security token included in the request is expired", "ExpiredTokenException"),
  INTEGRATION_FAILURE: defaults(504, failure, "InternalServerErrorException"),
  INTEGRATION_TIMEOUT: defaults(504, "Endpoint request timed out", "InternalServerErrorException"),
  INVALID_API_KEY: defaults(403, "Forbidden", "ForbiddenException"),
  INVALID_SIGNATURE: defaults(403, "The request signature does not match", "InvalidSignatureException"),
  MISSING_AUTHENTICATION_TOKEN: defaults(403, "Missing Authentication Token", "MissingAuthenticationTokenException"),
  QUOTA_EXCEEDED: defaults(429, "Limit Exceeded", "LimitExceededException"),
  REQUEST_TOO_LARGE: defaults(413, "Request Too Long", "RequestTooLargeException"),
  RESOURCE_NOT_FOUND: defaults(404, "Not Found", "ResourceNotFoundException"),
  THROTTLED: defaults(429, "Too Many Requests", "TooManyRequestsException"),
  UNAUTHORIZED: defaults(401, "Unauthorized", "UnauthorizedException"),
  UNSUPPORTED_MEDIA_TYPE: defaults(415, "Unsupported Media Type", "BadRequestException"),
  WAF_FILTERED: defaults(403, "Forbidden", "WafFilteredException"),
} as const satisfies Readonly<Record<string, Defaults>>;

export type GatewayResponseType = keyof typeof gatewayResponseTypes;

export const isGatewayResponseType = (name: string): name is GatewayResponseType =>
  Object.hasOwn(gatewayResponseTypes, name);
