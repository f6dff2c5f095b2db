import { GatewayError } from "../gateway/gateway-error.ts";

/** A call that must answer in time: later it is INTEGRATION_TIMEOUT, and what it then brings is dropped. */
export const withTimeout = async <A>(milliseconds: number, call: Promise<A>): Promise<A> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new GatewayError("INTEGRATION_TIMEOUT")), milliseconds);
  try {
    return await Promise.race([call, promise]);
  } finally {
    clearTimeout(timer);
  }
};
