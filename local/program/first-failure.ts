import { setImmediate, setTimeout } from "node:timers/promises";

/**
 * Runs `work` and rejects with the first thing that goes wrong in it, also when that surfaces only as an unhandled
 * rejection: one failing resource makes Pulumi reject hundreds of outputs with the same error, and none of them reaches
 * the caller.
 */
export const firstFailure = async <A>(work: (fail: (error: unknown) => void) => Promise<A>): Promise<A> => {
  const { promise: failure, reject } = Promise.withResolvers<never>();
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", reject);
  try {
    const result = await Promise.race([work(reject), failure]);
    // Node tells of unhandled rejections when the microtasks are done, so possibly after the work.
    return await Promise.race([setImmediate(result), failure]);
  } catch (error) {
    // The rest of the rejections arrives after the first: let it come while it is still expected.
    await setTimeout(50);
    throw error;
  } finally {
    process.off("unhandledRejection", reject);
    others.forEach((listener) => process.on("unhandledRejection", listener));
  }
};
