import { expect } from "chai";
import { banner } from "../../../local/cli/banner.ts";
import { programOf, resource } from "../support/program-of.ts";

const integrations = {
  workflow: {
    type: "aws",
    uri: "arn:aws:apigateway:eu-central-1:states:action/StartSyncExecution",
    requestTemplates: { "application/json": '{"stateMachineArn":"arn:aws:states:eu-central-1:0:stateMachine:make"}' },
  },
  lambda: { type: "aws", uri: "arn:aws:lambda:eu-central-1:0:function:read/invocations" },
  mock: { type: "mock" },
};
const operation = (kind: keyof typeof integrations) => ({ "x-amazon-apigateway-integration": integrations[kind] });
const paths = {
  "/things": { post: operation("workflow"), "x-amazon-apigateway-any-method": operation("mock") },
  "/things/{id}": { get: operation("lambda") },
};
const program = programOf(
  resource("aws:apigateway/restApi:RestApi", "api", { inputs: { body: JSON.stringify({ paths }) } }),
);
const facts = { program, url: "http://127.0.0.1:8080", dnsName: "front.elb.amazonaws.com", dataDir: ".local" };
const withExample = (example: unknown) => banner({ ...facts, program: { ...program, outputs: { example } } });

describe("banner", () => {
  it("says where the program is served, what it answers and where its data is", () => {
    expect(banner(facts)).to.equal(`test, stack test, as on AWS but on this machine

  http://127.0.0.1:8080

  POST    /things       workflow make
  GET     /things/{id}  function read

  data    .local
  logs    .local/logs

`);
  });

  it("has the program's own example to copy, at the local address", () => {
    const line = (address: string) => `curl ${address}/things -d '{"a": 1}'`;
    for (const scheme of ["http", "https"])
      expect(withExample(line(`${scheme}://front.elb.amazonaws.com`))).to.include(
        `\n${line("http://127.0.0.1:8080")}\n`,
      );
  });

  it("does without an example", () => {
    expect(withExample(undefined)).to.equal(banner(facts));
    expect(withExample({ not: "text" })).to.equal(banner(facts));
  });
});
