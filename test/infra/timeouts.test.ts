import { expect } from "chai";
import { OPERATION_DEADLINE } from "../../adapters/dynamodb/attempt.ts";
import { retry, timeouts } from "../../infra/timeouts.ts";
import { registrationSteps } from "../../infra/workflows/user-registration.ts";
import { updateSteps } from "../../infra/workflows/update-user.ts";

/** A function that fails at its limit, the longest wait, and the next try, until the last try. */
const longestStep = (retry.attempts + 1) * timeouts.function + retry.attempts * retry.delaySeconds;

describe("timeouts", () => {
  for (const [workflow, steps] of Object.entries({
    "user-registration": registrationSteps,
    "update-user": updateSteps,
  }))
    it(`let every step of ${workflow} be tried again within the workflow`, () => {
      expect(steps.length * longestStep).to.be.lessThan(timeouts.stateMachine);
    });

  it("let the inner one answer before the outer one gives up", () => {
    const { loadBalancerIdle, integration, stateMachine, task } = timeouts;
    const outsideIn = [loadBalancerIdle, integration, stateMachine, task, longestStep, timeouts.function];
    expect(outsideIn).to.deep.equal([...outsideIn].sort((one, other) => other - one));
    expect(new Set(outsideIn).size).to.equal(outsideIn.length);
  });

  it("stay within what API Gateway allows", () => {
    expect(timeouts.integration).to.equal(29);
  });

  it("leave a function the time for its three operations on the store", () => {
    expect(3 * OPERATION_DEADLINE).to.be.lessThan(timeouts.function * 1000);
  });
});
