import { expect } from "chai";
import type { Workflow } from "../../../infra/workflows/asl.ts";
import { problemDocument } from "../../../lambdas/contract/problems.ts";
import { failing, failingOnce, type Fakes, runWorkflow } from "./run-workflow.ts";

const passing = [
  "Unavailable",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.TooManyRequestsException",
];
const answers = {
  ...Object.fromEntries(passing.map((name) => [name, "unavailable"] as const)),
  "Lambda.TooManyRequestsException": "too-many-requests",
  Defect: "internal-error",
  "Lambda.Unknown": "internal-error",
  "Lambda.ResourceNotFoundException": "internal-error",
  "States.Timeout": "timed-out",
  "Sandbox.Timedout": "timed-out",
} as const;

/** The suite of every workflow: what passes is tried again, what lasts is answered, by whichever step it comes. */
export const answersFaults = <Step extends string>(
  define: (arns: Readonly<Record<Step, string>>) => Workflow,
  fakes: Fakes<Step>,
  request: object,
  { expected, secret }: { readonly expected: object; readonly secret: string },
): void => {
  const run = (step: Step, fake: (payload: unknown) => unknown) =>
    runWorkflow(define, { ...fakes, [step]: fake }, request);

  for (const step of Object.keys(fakes) as Step[])
    describe(`when ${step} fails`, () => {
      for (const name of passing)
        it(`goes on after one ${name}`, async () => {
          const { output, calls } = await run(step, failingOnce(name, fakes[step]));
          expect(output).to.deep.equal(expected);
          expect(calls.filter(([called]) => called === step)).to.have.length(2);
        });

      for (const [name, problem] of Object.entries(answers))
        it(`answers ${name} as ${problem}, after ${passing.includes(name) ? "two tries" : "one try"}`, async () => {
          const { output, calls, visits } = await run(step, failing(name));
          const document = problemDocument(problem);
          expect(output).to.deep.equal({
            statusCode: document.status,
            contentType: "application/problem+json",
            headers: [429, 503].includes(document.status) ? { "Retry-After": "1" } : {},
            body: JSON.stringify(document),
          });
          expect(calls.filter(([called]) => called === step)).to.have.length(passing.includes(name) ? 2 : 1);
          const [first, ...later] = visits;
          expect(JSON.stringify([first?.output, later])).to.not.contain(secret);
        });
    });
};
