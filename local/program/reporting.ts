import type { runtime } from "@pulumi/pulumi";

/**
 * Mocks that report what they throw. Pulumi would wrap the error of a resource, lose the message of a function's and
 * swallow a transform's.
 */
export const reporting = (mocks: runtime.Mocks, fail: (error: unknown) => void): runtime.Mocks => {
  const reported =
    <A extends ReadonlyArray<unknown>, B>(call: (...args: A) => B | Promise<B>) =>
    async (...args: A): Promise<B> => {
      try {
        return await call(...args);
      } catch (error) {
        fail(error);
        throw error;
      }
    };
  return {
    newResource: reported((args) => mocks.newResource(args)),
    call: reported((args) => mocks.call(args)),
    registerTransform: (transform) => {
      void reported(() => mocks.registerTransform?.(transform))();
    },
  };
};
