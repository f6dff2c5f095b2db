/**
 * Every time limit of the stack, in seconds, from the outside in. Each is shorter than the one around it, so that the
 * inner one answers and the outer one is never the first to give up (a test adds them up).
 */
export const timeouts = {
  /** The load balancer, and whoever calls it, waits longest. */
  loadBalancerIdle: 60,
  /** The most that API Gateway allows an integration. */
  integration: 29,
  /** A workflow: three functions that each need their second try fit. What it cuts off, the response template answers. */
  stateMachine: 28,
  /** One try of a step, with what a function's own limit does not count: its cold start, and waiting for a free place. */
  task: 20,
  /** One invocation of a function, its calls to DynamoDB included. */
  function: 4,
} as const;

/** One more try after up to a second. A try that ran out of time is not repeated: there would be no time left. */
export const retry = { attempts: 1, delaySeconds: 1 } as const;
