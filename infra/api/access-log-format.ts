/**
 * One line of JSON per request. `resourcePath` instead of `path`, which holds an e-mail address (ASVS 14.2.1).
 * API Gateway escapes nothing, so what a client writes is left out, but for `requestId`: it is what a client can tell us,
 * and what the functions log. It comes last, and `operation_id` is API Gateway's own.
 */
export const accessLogFormat = JSON.stringify({
  time: "$context.requestTime",
  operation_id: "$context.extendedRequestId",
  method: "$context.httpMethod",
  resource: "$context.resourcePath",
  status: "$context.status",
  latency_ms: "$context.responseLatency",
  integration_status: "$context.integration.status",
  integration_latency_ms: "$context.integration.latency",
  response_bytes: "$context.responseLength",
  error_type: "$context.error.responseType",
  trace_id: "$context.xrayTraceId",
  request_id: "$context.requestId",
});
