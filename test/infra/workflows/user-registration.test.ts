import { expect } from "chai";
import validate from "asl-validator";
import { userRegistration, type RegistrationArns } from "../../../infra/workflows/user-registration.ts";
import { expectedRetry, expectedCatch, expectedFaultStates } from "../support/expected-faults.ts";
import { answersFaults } from "../support/answers-faults.ts";
import { type Fakes, runWorkflow } from "../support/run-workflow.ts";

type Step = keyof RegistrationArns;

const password = "mulberry lantern quartz 9";
const request = {
  request_id: "r-1",
  operation_id: "o-1",
  path: "/v1/register",
  email: "",
  headers: [{ name: "Content-Type", value: "application/json" }],
  body: JSON.stringify({ email: "ada@example.com", password }),
  body_too_large: false,
};
const command = {
  request_id: "r-1",
  email: "ada@example.com",
  profile: { name: "Ada" },
  password_hash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
  registration_id: "req:o-1",
  fingerprint: "f-1",
};
const reply = (statusCode: number, headers: object = {}) => ({
  statusCode,
  contentType: "application/json",
  headers,
  body: `{"answer":${String(statusCode)}}`,
});
const created = reply(201, { ETag: '"u-1-1"', Location: "/user/ada%40example.com" });

const fakes: Fakes<Step> = {
  "validate-user-input": () => ({ outcome: "valid", command }),
  "check-existing-user": () => ({ outcome: "free" }),
  "create-user-record": () => ({ outcome: "created", ...created }),
};
const run = (changes: Partial<Fakes<Step>> = {}) => runWorkflow(userRegistration, { ...fakes, ...changes }, request);

describe("userRegistration", () => {
  const arns: RegistrationArns = {
    "validate-user-input": "arn:aws:lambda:eu-central-1:123456789012:function:v",
    "check-existing-user": "arn:aws:lambda:eu-central-1:123456789012:function:c",
    "create-user-record": "arn:aws:lambda:eu-central-1:123456789012:function:w",
  };
  const task = {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    TimeoutSeconds: 20,
    Retry: expectedRetry,
    Catch: expectedCatch,
  };

  it("is valid Amazon States Language", () => {
    const { isValid, errorsText } = validate(structuredClone(userRegistration(arns)));
    expect(isValid, errorsText()).to.equal(true);
  });

  it("is exactly this state machine", () => {
    expect(userRegistration(arns)).to.deep.equal({
      Comment: "Validate the input, see whether the address is free, create the user",
      StartAt: "ValidateUserInput",
      TimeoutSeconds: 28,
      States: {
        ValidateUserInput: {
          ...task,
          Parameters: {
            FunctionName: arns["validate-user-input"],
            Payload: { operation: "register", "request.$": "$" },
          },
          OutputPath: "$.Payload",
          Next: "IsInputValid",
        },
        IsInputValid: {
          Type: "Choice",
          Choices: [{ Variable: "$.outcome", StringEquals: "valid", Next: "CheckExistingUser" }],
          Default: "Answer",
        },
        CheckExistingUser: {
          ...task,
          Parameters: {
            FunctionName: arns["check-existing-user"],
            Payload: {
              "request_id.$": "$.command.request_id",
              "email.$": "$.command.email",
              "registration_id.$": "$.command.registration_id",
              "fingerprint.$": "$.command.fingerprint",
            },
          },
          ResultSelector: { "answer.$": "$.Payload" },
          ResultPath: "$.existing",
          Next: "IsAddressFree",
        },
        IsAddressFree: {
          Type: "Choice",
          Choices: [{ Variable: "$.existing.answer.outcome", StringEquals: "free", Next: "CreateUserRecord" }],
          Default: "AnswerExistingUser",
        },
        CreateUserRecord: {
          ...task,
          Parameters: { FunctionName: arns["create-user-record"], "Payload.$": "$.command" },
          OutputPath: "$.Payload",
          Next: "Answer",
        },
        AnswerExistingUser: { Type: "Pass", InputPath: "$.existing.answer", Next: "Answer" },
        Answer: {
          Type: "Pass",
          Parameters: {
            "statusCode.$": "$.statusCode",
            "contentType.$": "$.contentType",
            "headers.$": "$.headers",
            "body.$": "$.body",
          },
          End: true,
        },
        ...expectedFaultStates,
      },
    });
  });

  it("creates a user and answers the reply alone", async () => {
    const { output } = await run();
    expect(output).to.deep.equal(created);
  });

  it("gives each function its payload and no more", async () => {
    const { calls } = await run();
    expect(calls).to.deep.equal([
      ["validate-user-input", { operation: "register", request }],
      [
        "check-existing-user",
        { request_id: "r-1", email: "ada@example.com", registration_id: "req:o-1", fingerprint: "f-1" },
      ],
      ["create-user-record", command],
    ]);
  });

  it("answers refused input without looking any further", async () => {
    const { output, calls } = await run({ "validate-user-input": () => ({ outcome: "refused", ...reply(400) }) });
    expect(output).to.deep.equal(reply(400));
    expect(calls.map(([step]) => step)).to.deep.equal(["validate-user-input"]);
  });

  for (const [outcome, status] of [
    ["refused", 409],
    ["replayed", 201],
  ] as const)
    it(`answers an address that is ${outcome} without creating a user`, async () => {
      const { output, calls } = await run({ "check-existing-user": () => ({ outcome, ...reply(status) }) });
      expect(output).to.deep.equal(reply(status));
      expect(calls.map(([step]) => step)).to.deep.equal(["validate-user-input", "check-existing-user"]);
    });

  it("answers a race that the write lost", async () => {
    const { output } = await run({ "create-user-record": () => ({ outcome: "refused", ...reply(409) }) });
    expect(output).to.deep.equal(reply(409));
  });

  it("keeps the password out of the data of every state but the first", async () => {
    const { visits } = await run();
    const [first, ...later] = visits;
    expect(first?.state).to.equal("ValidateUserInput");
    expect(JSON.stringify(first?.input)).to.contain(password);
    expect(JSON.stringify([first?.output, later])).to.not.contain(password);
  });

  it("keeps the hash out of what it answers and of what the check sees", async () => {
    const { output, calls } = await run();
    expect(JSON.stringify([output, calls[1]])).to.not.contain("$argon2id$");
  });

  answersFaults(userRegistration, fakes, request, { expected: created, secret: password });
});
