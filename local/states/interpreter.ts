import { registerHooks } from "node:module";
import type * as Library from "aws-local-stepfunctions";

/** For an import that is never used. */
const nothing =
  "data:text/javascript,export default 0;export const LambdaClient=0,InvokeCommand=0,fromCognitoIdentityPool=0";

/**
 * The interpreter of Amazon States Language without the SDK and the validator that it imports. A task that slipped through
 * all checks could call Lambda with this machine's credentials otherwise; and start and memory are spared 30 MB of code.
 */
const load = async (): Promise<typeof Library> => {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.includes("/aws-local-stepfunctions/") === true &&
      /^(?:@aws-sdk\/|asl-validator$)/.test(specifier)
        ? { url: nothing, shortCircuit: true }
        : next(specifier, context),
  });
  try {
    return await import("aws-local-stepfunctions");
  } finally {
    hooks.deregister();
  }
};

export const { ExecutionTimeoutError, StateMachine } = await load();
export type StateMachine = Library.StateMachine;
