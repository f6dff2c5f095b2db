import { resourcesOf } from "../../program.ts";
import type { Program, Resource } from "../../program.ts";
import { text } from "../document/readers.ts";
import { DocumentError, Section } from "../document/section.ts";
import type { Api } from "./read-api.ts";
import { texts } from "./read-api.ts";
import { readThrottles } from "./read-throttles.ts";
import type { Throttles } from "./read-throttles.ts";

/** A deployed stage: what the first segment of a request's path names. */
export type Stage = {
  readonly api: Api;
  readonly name: string;
  readonly deploymentId: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly throttles: Throttles;
};

const readStage =
  (program: Program, apis: ReadonlyArray<Api>) =>
  ({ name, inputs }: Resource): Stage => {
    const section = new Section(inputs, `aws:apigateway/stage "${name}"`);
    section.ignore(
      "description",
      "tags",
      "tagsAll",
      "accessLogSettings",
      "xrayTracingEnabled",
      "documentationVersion",
      "region",
    );
    section.refuse("cacheClusterEnabled", "cacheClusterSize", "canarySettings", "clientCertificateId");
    const apiId = section.required("restApi", text);
    const api = apis.find(({ id }) => id === apiId);
    if (api === undefined)
      throw new DocumentError(section.place, `belongs to a REST API that does not exist: ${apiId}`);
    const stageName = section.required("stageName", text);
    if (!/^[\w-]{1,128}$/.test(stageName)) throw new DocumentError(section.place, `"${stageName}" is not a stage name`);
    const stage = {
      api,
      name: stageName,
      deploymentId: deploymentOf(program, apiId, section.required("deployment", text), section.place),
      variables: section.optional("variables", texts) ?? new Map<string, string>(),
      throttles: readThrottles(program, apiId, stageName),
    };
    section.done();
    return stage;
  };

const deploymentOf = (program: Program, apiId: string, id: string, place: string): string => {
  const deployment = resourcesOf(program, "aws:apigateway/deployment:Deployment").find((each) => each.id === id);
  if (deployment?.inputs["restApi"] !== apiId) throw new DocumentError(place, `its API has no deployment ${id}`);
  const section = new Section(deployment.inputs, `aws:apigateway/deployment "${deployment.name}"`);
  section.ignore("restApi", "triggers", "description", "region").refuse("variables").done();
  return id;
};

/** The stages of a program's REST APIs. */
export const readStages = (program: Program, apis: ReadonlyArray<Api>): ReadonlyArray<Stage> =>
  resourcesOf(program, "aws:apigateway/stage:Stage").map(readStage(program, apis));
