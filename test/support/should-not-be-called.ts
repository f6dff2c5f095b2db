/** For ports that a path must not touch. */
export const shouldNotBeCalled = (): never => {
  throw new Error("this port should not be called");
};
