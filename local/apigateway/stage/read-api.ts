import { resourcesOf } from "../../program.ts";
import type { Program, Resource } from "../../program.ts";
import type { ApiDocument } from "../document/api-document.ts";
import { readDocument } from "../document/read-document.ts";
import { mapOf, oneOf, text } from "../document/readers.ts";
import { DocumentError, Section } from "../document/section.ts";
import type { Read } from "../document/section.ts";

/** A REST API of the program. */
export type Api = {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Whether the address `<id>.execute-api…` answers at all. */
  readonly hasDefaultEndpoint: boolean;
  readonly document: ApiDocument;
};

const endpointType: Read<string> = (value, place) => {
  const section = new Section(value, place).ignore("ipAddressType").refuse("vpcEndpointIds");
  const type = section.required("types", (types, at) => oneOf("PRIVATE", "REGIONAL", "EDGE")([types].flat()[0], at));
  section.done();
  return type;
};

const readApi =
  (region: string) =>
  (resource: Resource): Api => {
    const section = new Section(resource.inputs, `aws:apigateway/restApi "${resource.name}"`);
    section.ignore("name", "description", "tags", "tagsAll", "failOnWarnings", "putRestApiMode", "region");
    section.ignore("securityPolicy", "endpointAccessMode");
    // A policy outside the body is wiped by the next import of the body (terraform-provider-aws #49672).
    section.refuse("policy", "parameters", "binaryMediaTypes", "minimumCompressionSize", "apiKeySource");
    const api = {
      id: resource.id,
      name: resource.name,
      isPrivate: section.optional("endpointConfiguration", endpointType) === "PRIVATE",
      hasDefaultEndpoint: section.optional("disableExecuteApiEndpoint", (disabled) => disabled) !== true,
      document: section.required("body", readDocument(region)),
    };
    section.done();
    if (api.isPrivate && api.document.policy === undefined)
      throw new DocumentError(section.place, "a private API without x-amazon-apigateway-policy cannot be deployed");
    return api;
  };

/** Kinds of resources that say how a REST API is served, and that are emulated or have no effect on requests. */
const known: ReadonlySet<string> = new Set([
  "aws:apigateway/restApi:RestApi",
  "aws:apigateway/deployment:Deployment",
  "aws:apigateway/stage:Stage",
  "aws:apigateway/methodSettings:MethodSettings",
  "aws:apigateway/account:Account",
]);

/** The REST APIs of a program. Throws a DocumentError that names what the laptop cloud cannot serve. */
export const readApis = (program: Program): ReadonlyArray<Api> => {
  const unknown = program.resources.find(({ type }) => type.startsWith("aws:apigateway/") && !known.has(type));
  if (unknown !== undefined)
    throw new DocumentError(`${unknown.type} "${unknown.name}"`, "the laptop cloud knows REST APIs by their body only");
  return resourcesOf(program, "aws:apigateway/restApi:RestApi").map(readApi(program.region));
};

export const texts: Read<ReadonlyMap<string, string>> = (value, place) => new Map(mapOf(text)(value, place));
