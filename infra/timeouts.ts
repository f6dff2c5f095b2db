/**
 * Every time limit of the stack, in seconds, from the outside in. Each is shorter than the one around it, so that the
 * inner one answers and the outer one is never the first to give up (a test adds them up).
 */
export const timeouts = {
  /** The load balancer, and whoever calls it, waits longest. */
  loadBalancerIdle: 60,
  /** The most that API Gateway allows an integration. */
  integration: 29,
  /** A workflow. What it cuts off is answered 504 by the response template. */
  stateMachine: 28,
  /** One step of a workflow: a function, the wait and the second try. What it cuts off is not tried again. */
  step: 9,
  /** One invocation of a function, its calls to DynamoDB included. */
  function: 4,
} as const;

/** One more try after up to a second: three steps that each need it still fit into the workflow. */
export const retry = { attempts: 1, delaySeconds: 1 } as const;
