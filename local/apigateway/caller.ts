/** Who calls, as the network tells it. */
export type Caller = {
  /** The interface endpoint that the request came through. */
  readonly sourceVpce?: string | undefined;
  /** Address of the other end of the connection: behind a load balancer, that. */
  readonly sourceIp?: string | undefined;
};
