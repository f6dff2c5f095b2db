import { expect } from "chai";
import { routesOf } from "../../local/routes.ts";
import { programOf, resource } from "./support/program-of.ts";

const arn = "arn:aws:apigateway:eu-central-1";
const integration = (value: unknown) => ({ "x-amazon-apigateway-integration": value });
const lambda = integration({
  type: "aws",
  uri: `${arn}:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:0:function:read/invocations`,
});
const aliased = integration({
  type: "aws",
  uri: `${arn}:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:0:function:read:live/invocations`,
});
const workflow = integration({
  type: "aws",
  uri: `${arn}:states:action/StartSyncExecution`,
  requestTemplates: {
    "application/json": '{"stateMachineArn":"arn:aws:states:eu-central-1:0:stateMachine:make-one","x":1}',
  },
});
const body = JSON.stringify({
  paths: {
    "/things": { post: workflow, parameters: [], "x-amazon-apigateway-any-method": integration({ type: "mock" }) },
    "/things/{id}": { get: lambda, head: aliased, put: {} },
  },
});

describe("routesOf", () => {
  it("lists methods and paths with what serves them, in the order of the document", () => {
    const api = resource("aws:apigateway/restApi:RestApi", "api", { inputs: { body } });
    expect(routesOf(programOf(api))).to.deep.equal([
      { method: "POST", path: "/things", integration: "workflow make-one" },
      { method: "ANY", path: "/things", integration: "mock" },
      { method: "GET", path: "/things/{id}", integration: "function read" },
      { method: "HEAD", path: "/things/{id}", integration: "function read" },
      { method: "PUT", path: "/things/{id}", integration: "" },
    ]);
  });

  it("is empty without an API", () => {
    expect(routesOf(programOf())).to.deep.equal([]);
  });
});
