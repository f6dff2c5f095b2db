import type { Template } from "../../vtl/compile-template.ts";
import type { Integration, Target } from "../integration/integration.ts";
import { byMediaType, integer, oneOf, text } from "./readers.ts";
import { readIntegrationResponses } from "./read-integration-responses.ts";
import { readTemplate } from "./read-template.ts";
import type { DeclaredResponses } from "./read-method-responses.ts";
import { DocumentError, Section } from "./section.ts";
import type { Read } from "./section.ts";

const notEmulated = [
  "cacheKeyParameters",
  "cacheNamespace",
  "connectionId",
  "contentHandling",
  "integrationTarget",
  "requestParameters",
  "responseTransferMode",
  "tlsConfig",
] as const;

const timeout: Read<number> = (value, place) => {
  const milliseconds = integer(value, place);
  if (milliseconds < 50 || milliseconds > 29_000) throw new DocumentError(place, "must be from 50 to 29000");
  return milliseconds;
};

const role: Read<string> = (value, place) => {
  const arn = text(value, place);
  if (!/^arn:aws:iam::\d{12}:role\/./.test(arn)) throw new DocumentError(place, "must be the ARN of a role");
  return arn;
};

const targetOf = (uri: string, roleArn: string, region: string, place: string): Target => {
  const [, uriRegion, service] = /^arn:aws:apigateway:([^:]+):(.+)$/s.exec(uri) ?? [];
  if (uriRegion !== region) throw new DocumentError(place, `is not an AWS action in ${region}`);
  if (service === "states:action/StartSyncExecution") return { kind: "states", roleArn };
  const [, functionArn] =
    /^lambda:path\/2015-03-31\/functions\/(arn:aws:lambda:[^/]+)\/invocations$/.exec(service ?? "") ?? [];
  if (functionArn === undefined) throw new DocumentError(place, `"${service ?? ""}" is not emulated`);
  return { kind: "lambda", functionArn, roleArn };
};

const readTarget = (section: Section, region: string): Target => {
  const type = section.required("type", oneOf("aws", "mock"));
  if (type === "mock") {
    section.ignore("httpMethod", "uri").refuse("credentials");
    return { kind: "mock" };
  }
  section.required("httpMethod", oneOf("POST"));
  // Without a role a function would need a permission of its own; those are not emulated.
  const roleArn = section.required("credentials", role);
  return section.required("uri", (value, place) => targetOf(text(value, place), roleArn, region, place));
};

/** An operation's `x-amazon-apigateway-integration`; `route` names its templates in errors. */
export const readIntegration =
  (route: string, region: string, declared: DeclaredResponses): Read<Integration> =>
  (value, place) => {
    const section = new Section(value, place);
    section.optional("connectionType", oneOf("INTERNET"));
    const integration = {
      target: readTarget(section, region),
      timeoutMs: section.optional("timeoutInMillis", timeout) ?? 29_000,
      passthrough:
        section.optional("passthroughBehavior", oneOf("NEVER", "WHEN_NO_MATCH", "WHEN_NO_TEMPLATES")) ??
        "WHEN_NO_MATCH",
      requestTemplates:
        section.optional(
          "requestTemplates",
          byMediaType((type) => (source, at) => readTemplate(`request template ${type} of ${route}`, source, at)),
        ) ?? new Map<string, Template>(),
      responses: section.required("responses", readIntegrationResponses(route, declared)),
    };
    section.refuse(...notEmulated).done();
    return integration;
  };
