import type { Program, Resource } from "../../../../local/program.ts";
import type { Members } from "./documents.ts";

const resource = (type: string, name: string, id: string, inputs: Members): Resource => ({
  type,
  name,
  urn: `urn:pulumi:test::test::${type}::${name}`,
  id,
  inputs,
  outputs: {},
});

export type Extras = {
  readonly api?: Members;
  readonly stage?: Members;
  readonly deployment?: Members;
  readonly resources?: ReadonlyArray<Resource>;
};

/** A program with one API `api1`, deployed as stage `v1`. */
export const aProgram = (document: unknown, extras: Extras = {}): Program => ({
  project: "test",
  stack: "test",
  region: "eu-west-1",
  accountId: "123456789012",
  outputs: {},
  resources: [
    resource("aws:apigateway/restApi:RestApi", "api", "api1", { body: JSON.stringify(document), ...extras.api }),
    resource("aws:apigateway/deployment:Deployment", "deployment", "dep1", { restApi: "api1", ...extras.deployment }),
    resource("aws:apigateway/stage:Stage", "stage", "ags-api1-v1", {
      restApi: "api1",
      deployment: "dep1",
      stageName: "v1",
      ...extras.stage,
    }),
    ...(extras.resources ?? []),
  ],
});

export const methodSettings = (inputs: Members): Resource =>
  resource("aws:apigateway/methodSettings:MethodSettings", "settings", "settings", {
    restApi: "api1",
    stageName: "v1",
    ...inputs,
  });

export const otherResource = (type: string): Resource => resource(type, "other", "other", {});
