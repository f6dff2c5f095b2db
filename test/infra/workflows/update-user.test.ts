import { expect } from "chai";
import validate from "asl-validator";
import { updateUser, type UpdateArns } from "../../../infra/workflows/update-user.ts";
import { answersFaults } from "../support/answers-faults.ts";
import { expectedRetry, expectedCatch, expectedFaultStates } from "../support/expected-faults.ts";
import { type Fakes, runWorkflow } from "../support/run-workflow.ts";

const password = "mulberry lantern quartz 10";
const request = {
  request_id: "r-1",
  operation_id: "o-1",
  path: "/v1/user/ada%40example.com",
  email: "ada%40example.com",
  headers: [{ name: "If-Match", value: '"u-1-1"' }],
  body: JSON.stringify({ name: "Ada L", password, current_password: "mulberry lantern quartz 9" }),
  body_too_large: false,
};
const command = {
  request_id: "r-1",
  operation_id: "o-1",
  email: "ada@example.com",
  profile: { name: "Ada L" },
  expected_revisions: ["u-1-1"],
  password_change: { verified_hash: "$argon2id$v=19$old", password_hash: "$argon2id$v=19$new" },
};
const user = { id: "u-1", email: "ada@example.com", version: 1 };
const reply = (statusCode: number, headers: object = {}) => ({
  statusCode,
  contentType: "application/json",
  headers,
  body: `{"answer":${String(statusCode)}}`,
});
const updated = reply(200, { ETag: '"u-1-2"' });

const fakes: Fakes<keyof UpdateArns> = {
  "validate-user-input": () => ({ outcome: "valid", command }),
  "get-user": () => ({ outcome: "found", user, ...reply(200) }),
  "update-user-record": () => ({ outcome: "updated", ...updated }),
};
const run = (changes: Partial<typeof fakes> = {}) => runWorkflow(updateUser, { ...fakes, ...changes }, request);

describe("updateUser", () => {
  const arns: UpdateArns = {
    "validate-user-input": "arn:aws:lambda:eu-central-1:123456789012:function:v",
    "get-user": "arn:aws:lambda:eu-central-1:123456789012:function:g",
    "update-user-record": "arn:aws:lambda:eu-central-1:123456789012:function:u",
  };
  const task = {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    TimeoutSeconds: 20,
    Retry: expectedRetry,
    Catch: expectedCatch,
  };

  it("is valid Amazon States Language", () => {
    const { isValid, errorsText } = validate(structuredClone(updateUser(arns)));
    expect(isValid, errorsText()).to.equal(true);
  });

  it("is exactly this state machine", () => {
    expect(updateUser(arns)).to.deep.equal({
      Comment: "Validate the input, read the user, replace the profile",
      StartAt: "ValidateUserInput",
      TimeoutSeconds: 28,
      States: {
        ValidateUserInput: {
          ...task,
          Parameters: {
            FunctionName: arns["validate-user-input"],
            Payload: { operation: "update", "request.$": "$" },
          },
          OutputPath: "$.Payload",
          Next: "IsInputValid",
        },
        IsInputValid: {
          Type: "Choice",
          Choices: [{ Variable: "$.outcome", StringEquals: "valid", Next: "GetUser" }],
          Default: "Answer",
        },
        GetUser: {
          ...task,
          Parameters: {
            FunctionName: arns["get-user"],
            Payload: {
              "request_id.$": "$.command.request_id",
              "operation_id.$": "$.command.operation_id",
              "email.$": "$.command.email",
              path: "",
              headers: [],
              body: "",
              body_too_large: false,
            },
          },
          ResultSelector: { "answer.$": "$.Payload" },
          ResultPath: "$.current",
          Next: "IsUserFound",
        },
        IsUserFound: {
          Type: "Choice",
          Choices: [{ Variable: "$.current.answer.outcome", StringEquals: "found", Next: "UpdateUserRecord" }],
          Default: "AnswerMissingUser",
        },
        UpdateUserRecord: {
          ...task,
          Parameters: {
            FunctionName: arns["update-user-record"],
            Payload: { "command.$": "$.command", "user.$": "$.current.answer.user" },
          },
          OutputPath: "$.Payload",
          Next: "Answer",
        },
        AnswerMissingUser: { Type: "Pass", InputPath: "$.current.answer", Next: "Answer" },
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

  it("replaces the profile and answers the reply alone", async () => {
    const { output } = await run();
    expect(output).to.deep.equal(updated);
  });

  it("gives each function its payload and no more", async () => {
    const { calls } = await run();
    expect(calls).to.deep.equal([
      ["validate-user-input", { operation: "update", request }],
      [
        "get-user",
        {
          request_id: "r-1",
          operation_id: "o-1",
          email: "ada@example.com",
          path: "",
          headers: [],
          body: "",
          body_too_large: false,
        },
      ],
      ["update-user-record", { command, user }],
    ]);
  });

  it("answers refused input without reading the user", async () => {
    const { output, calls } = await run({ "validate-user-input": () => ({ outcome: "refused", ...reply(428) }) });
    expect(output).to.deep.equal(reply(428));
    expect(calls.map(([step]) => step)).to.deep.equal(["validate-user-input"]);
  });

  it("answers a missing user without writing one", async () => {
    const { output, calls } = await run({ "get-user": () => ({ outcome: "refused", ...reply(404) }) });
    expect(output).to.deep.equal(reply(404));
    expect(calls.map(([step]) => step)).to.deep.equal(["validate-user-input", "get-user"]);
  });

  it("answers a refused write", async () => {
    const { output } = await run({ "update-user-record": () => ({ outcome: "refused", ...reply(412) }) });
    expect(output).to.deep.equal(reply(412));
  });

  it("keeps the password out of the data of every state but the first", async () => {
    const { visits } = await run();
    const [first, ...later] = visits;
    expect(first?.state).to.equal("ValidateUserInput");
    expect(JSON.stringify(first?.input)).to.contain(password);
    expect(JSON.stringify([first?.output, later])).to.not.contain("mulberry");
  });

  it("keeps hashes out of what it answers and of what get-user sees", async () => {
    const { output, calls } = await run();
    expect(JSON.stringify([output, calls[1]])).to.not.contain("$argon2id$");
  });

  answersFaults(updateUser, fakes, request, { expected: updated, secret: "mulberry" });
});
