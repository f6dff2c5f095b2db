import { expect } from "chai";
import { AwsError } from "../../../../local/aws-error.ts";
import type { AccessRequest } from "../../../../local/iam/authorizer.ts";
import { aDocument, operation, roleArn, stateMachineArn, states } from "../support/documents.ts";
import { denied, jsonOf, serve } from "../support/serve.ts";
import type { ServeOptions } from "../support/serve.ts";

const request = (members: string) => ({ requestTemplates: { "application/json": members } });
const plain = request(`{"stateMachineArn":"${stateMachineArn}","input":"{}"}`);
const responses = {
  default: { statusCode: "200" },
  "4\\d{2}": { statusCode: "502" },
  "5\\d{2}": { statusCode: "503" },
};
const documentOf = (integration: object) =>
  aDocument({
    "/a": { post: operation({ ...states, responses, ...integration }, { "200": [], "502": [], "503": [] }) },
  });

const succeeded = { status: "SUCCEEDED", output: '{"a":1}' };
const answering = (result: object) => ({ stateMachines: { startSyncExecution: async () => Promise.resolve(result) } });
const sending = async (integration: object, options: ServeOptions) => {
  const served = serve(documentOf(integration), options);
  return { answer: await served.send("POST", "/v1/a", { body: '{"b":"x"}' }), log: served.log };
};

describe("a StartSyncExecution integration", () => {
  it("starts the state machine with the rendered request and answers with the execution", async () => {
    const calls: unknown[] = [];
    const template = `{"stateMachineArn":"${stateMachineArn}","name":"n","traceHeader":"t","input":"$util.escapeJavaScript($input.body)"}`;
    const { answer } = await sending(request(template), {
      stateMachines: {
        startSyncExecution: async (started) => {
          calls.push(started);
          return Promise.resolve(succeeded);
        },
      },
    });
    expect(calls).to.deep.equal([{ stateMachineArn, input: '{"b":"x"}', name: "n", traceHeader: "t" }]);
    expect(answer.status).to.equal(200);
    expect(jsonOf(answer)).to.deep.equal(succeeded);
  });

  for (const status of ["FAILED", "TIMED_OUT"]) {
    it(`answers 200 for an execution that ${status}, as the service does`, async () => {
      const { answer } = await sending(plain, answering({ status, error: "E", cause: "C" }));
      expect(answer.status).to.equal(200);
      expect(jsonOf(answer)).to.deep.equal({ status, error: "E", cause: "C" });
    });
  }

  it("hands the service's own errors to the responses, by their status", async () => {
    const failing = (error: Error) => ({ stateMachines: { startSyncExecution: async () => Promise.reject(error) } });
    const missing = await sending(plain, failing(new AwsError("StateMachineDoesNotExist", "none", 400)));
    expect(missing.answer.status).to.equal(502);
    expect(jsonOf(missing.answer)).to.deep.equal({ __type: "StateMachineDoesNotExist", message: "none" });
    expect(missing.log.map(({ message }) => message)).to.deep.equal([
      "StartSyncExecution: StateMachineDoesNotExist: none",
    ]);
    const throttled = await sending(plain, failing(new AwsError("ServiceUnavailable", "later", 503)));
    expect(throttled.answer.status).to.equal(503);
  });

  it("is API_CONFIGURATION_ERROR on a defect of the emulation", async () => {
    const { answer, log } = await sending(plain, {
      stateMachines: { startSyncExecution: async () => Promise.reject(new Error("defect")) },
    });
    expect(answer.status).to.equal(500);
    expect(log[0]?.message).to.equal("defect");
  });

  it("asks for the role's permission on the state machine, the alias a condition key", async () => {
    const requests: AccessRequest[] = [];
    const { answer, log } = await sending(request(`{"stateMachineArn":"${stateMachineArn}:live"}`), {
      authorize: (access) => {
        requests.push(access);
        return denied("User: x is not authorized to perform: states:StartSyncExecution");
      },
    });
    expect(requests).to.deep.equal([
      {
        roleArn,
        action: "states:StartSyncExecution",
        resource: stateMachineArn,
        context: { "states:StateMachineQualifier": "live" },
      },
    ]);
    expect(answer.status).to.equal(502);
    expect(jsonOf(answer)).to.deep.equal({
      __type: "AccessDeniedException",
      message: "User: x is not authorized to perform: states:StartSyncExecution",
    });
    expect(log[0]?.level).to.equal("warn");
  });

  it("needs a role that API Gateway may assume", async () => {
    const { answer } = await sending(plain, { assume: () => denied("cannot be assumed") });
    expect(answer.status).to.equal(500);
  });

  const malformed: ReadonlyArray<readonly [what: string, template: string, message: string]> = [
    ["no JSON", "{nope", "Could not parse the request as JSON"],
    ["no object", "[]", "StartSyncExecution: must be an object"],
    ["no state machine", "{}", 'StartSyncExecution: needs "stateMachineArn"'],
    ["an input that is no text", `{"stateMachineArn":"a","input":{}}`, "StartSyncExecution.input: must be a text"],
    [
      "an unknown member",
      `{"stateMachineArn":"a","inputs":"{}"}`,
      'StartSyncExecution: "inputs" is not known to the laptop cloud',
    ],
    ["another view", `{"stateMachineArn":"a","includedData":"ALL_DATA"}`, '"includedData" is not known'],
  ];
  for (const [what, template, message] of malformed) {
    it(`is refused by the service with 400: a request that has ${what}`, async () => {
      const { answer, log } = await sending(request(template), {});
      expect(answer.status).to.equal(502);
      expect(jsonOf(answer)).to.have.property("__type", "SerializationException");
      expect(log[0]?.message).to.include(message);
    });
  }
});
