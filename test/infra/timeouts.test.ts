import { expect } from "chai";
import { OPERATION_DEADLINE } from "../../adapters/dynamodb/attempt.ts";
import { retry, timeouts } from "../../infra/timeouts.ts";
import { registrationSteps } from "../../infra/workflows/user-registration.ts";
import { updateSteps } from "../../infra/workflows/update-user.ts";

describe("timeouts", () => {
  it("gives a step a function's time for each try, and the wait between them", () => {
    expect(timeouts.step).to.equal((retry.attempts + 1) * timeouts.function + retry.attempts * retry.delaySeconds);
  });

  for (const [workflow, steps] of Object.entries({
    "user-registration": registrationSteps,
    "update-user": updateSteps,
  }))
    it(`lets every step of ${workflow} be tried again within the workflow`, () => {
      expect(steps.length * timeouts.step).to.be.lessThan(timeouts.stateMachine);
    });

  it("lets the inner one answer before the outer one gives up", () => {
    const { loadBalancerIdle, integration, stateMachine, step } = timeouts;
    const outsideIn = [loadBalancerIdle, integration, stateMachine, step, timeouts.function];
    expect(outsideIn).to.deep.equal([...outsideIn].sort((one, other) => other - one));
    expect(new Set(outsideIn).size).to.equal(outsideIn.length);
  });

  it("stays within what API Gateway allows", () => {
    expect(timeouts.integration).to.equal(29);
  });

  it("leaves a function the time for its three operations on the store", () => {
    expect(3 * OPERATION_DEADLINE).to.be.lessThan(timeouts.function * 1000);
  });
});
