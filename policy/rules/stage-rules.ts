import { ofType, type Resource, refersTo, type Typed } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const stage = "aws:apigateway/stage:Stage";
const settings = "aws:apigateway/methodSettings:MethodSettings";
const association = "aws:wafv2/webAclAssociation:WebAclAssociation";

const settingsOf = (
  resources: ReadonlyArray<Resource>,
  of: Typed<typeof stage>,
): ReadonlyArray<Typed<typeof settings>> =>
  ofType(resources, settings).filter((one) => one.props.methodPath === "*/*" && refersTo(one, "stageName", of));

/** How the API's stage is watched. */
export const stageRules: ReadonlyArray<Rule> = [
  across(
    [stage, settings],
    {
      id: "APIGateway.1",
      also: ["AwsSolutions-APIG6"],
      title: "Stages log errors of every method",
      source: sources.securityHub("APIGateway.1"),
    },
    (resources) =>
      ofType(resources, stage)
        .filter(
          (one) =>
            !settingsOf(resources, one).some(({ props }) =>
              ["ERROR", "INFO"].includes(props.settings?.loggingLevel ?? ""),
            ),
        )
        .map((one) => violation(one, "does not log errors of every method")),
  ),
  each(
    stage,
    {
      id: "APIGateway.2",
      title: "Stages show backends a client certificate",
      source: sources.securityHub("APIGateway.2"),
    },
    ({ props }) => unless((props.clientCertificateId ?? "") !== "", "has no client certificate"),
  ),
  each(
    stage,
    { id: "APIGateway.3", title: "Stages are traced", source: sources.securityHub("APIGateway.3") },
    ({ props }) => unless(props.xrayTracingEnabled === true, "is not traced"),
  ),
  across(
    [stage, association],
    {
      id: "APIGateway.4",
      also: ["AwsSolutions-APIG3"],
      title: "Stages are behind a web ACL",
      source: sources.securityHub("APIGateway.4"),
    },
    (resources) =>
      ofType(resources, stage)
        .filter((one) => !ofType(resources, association).some((acl) => refersTo(acl, "resourceArn", one)))
        .map((one) => violation(one, "has no web ACL")),
  ),
  across(
    [stage, settings],
    { id: "APIGateway.5", title: "Caches of stages are encrypted", source: sources.securityHub("APIGateway.5") },
    (resources) =>
      ofType(resources, stage)
        .filter(({ props }) => props.cacheClusterEnabled === true)
        .filter((one) => !settingsOf(resources, one).some(({ props }) => props.settings?.cacheDataEncrypted === true))
        .map((one) => violation(one, "caches answers in plain text")),
  ),
  each(stage, { id: "AwsSolutions-APIG1", title: "Stages log requests", source: sources.cdkNag }, ({ props }) =>
    unless(props.accessLogSettings !== undefined, "has no access log"),
  ),
  each(
    stage,
    {
      id: "own/access-log-without-address",
      title: "The access log holds no path, because an e-mail address is in it, nor what a client wrote",
      source: sources.aws("apigateway/latest/developerguide/api-gateway-mapping-template-reference.html"),
    },
    ({ props }) =>
      unless(
        !/\$context\.(?:path|identity\.userAgent|requestOverride|protocol\.)/.test(
          props.accessLogSettings?.format ?? "",
        ),
        "writes what a client sent into its access log",
      ),
  ),
  each(
    settings,
    {
      id: "own/no-data-trace",
      title: "Requests and answers are never logged in full, because passwords are in them",
      source: sources.aws("apigateway/latest/developerguide/set-up-logging.html"),
    },
    ({ props }) => unless(props.settings?.dataTraceEnabled !== true, "logs requests and answers in full"),
  ),
];
