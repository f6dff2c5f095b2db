import { readGatewayResponses } from "../gateway/gateway-response.ts";
import type { GatewayResponses } from "../gateway/gateway-response.ts";
import type { Integration } from "../integration/integration.ts";
import { patternSegments } from "../routing/path-segments.ts";
import type { Resource } from "../routing/route-table.ts";
import type { ApiDocument } from "./api-document.ts";
import { readIntegration } from "./read-integration.ts";
import { readMethodResponses } from "./read-method-responses.ts";
import { mapOf, text } from "./readers.ts";
import { DocumentError, Section } from "./section.ts";
import type { Read } from "./section.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];
const anyMethod = "x-amazon-apigateway-any-method";

const readOperation =
  (route: string, region: string): Read<Integration> =>
  (value, place) => {
    const section = new Section(value, place);
    section.ignore(
      "operationId",
      "summary",
      "description",
      "tags",
      "parameters",
      "requestBody",
      "deprecated",
      "externalDocs",
    );
    section.refuse("security", "x-amazon-apigateway-auth", "x-amazon-apigateway-request-validator");
    const declared = section.required("responses", readMethodResponses);
    const integration = section.required("x-amazon-apigateway-integration", readIntegration(route, region, declared));
    section.done();
    return integration;
  };

const readPathItem =
  (path: string, region: string): Read<Resource<Integration>> =>
  (value, place) => {
    patternSegments(path, place);
    const section = new Section(value, place).ignore("summary", "description", "parameters");
    const found = [...methods, anyMethod].flatMap((member) => {
      const method = member === anyMethod ? "ANY" : member.toUpperCase();
      const integration = section.optional(member, readOperation(`${method} ${path}`, region));
      return integration === undefined ? [] : [[method, integration] as const];
    });
    section.done();
    return { path, methods: new Map(found) };
  };

/** "A sibling of this resource already has a variable path part -- only one is allowed" (AWS, on import). */
const refuseSiblings = (paths: ReadonlyArray<string>, place: string): void => {
  const names = new Map<string, string>();
  for (const [, parent = "", name = ""] of paths.flatMap((path) => [...path.matchAll(/(?<=^(.*))\/\{([^}]+)\}/g)])) {
    if ((names.get(parent) ?? name) !== name)
      throw new DocumentError(place, `{${name}} and {${names.get(parent) ?? ""}} cannot stand at one place`);
    names.set(parent, name);
  }
};

const readPaths =
  (region: string): Read<ReadonlyArray<Resource<Integration>>> =>
  (value, place) => {
    const items = mapOf((item) => item)(value, place);
    refuseSiblings(
      items.map(([path]) => path),
      place,
    );
    return items.map(([path, item]) => readPathItem(path, region)(item, `${place}.${path}`));
  };

const version: Read<string> = (value, place) => {
  if (value !== "3.0.1") throw new DocumentError(place, 'must be "3.0.1", the version that API Gateway imports');
  return value;
};

const parse = (body: string, place: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new DocumentError(place, `is not JSON: ${String(cause)}`);
  }
};

/** Reads and compiles the OpenAPI body of a REST API; every member that is not emulated is refused by its place and name. */
export const readDocument =
  (region: string): Read<ApiDocument> =>
  (body, place) => {
    const section = new Section(parse(text(body, place), place), place);
    section.required("openapi", version);
    section.ignore("info", "components", "tags", "externalDocs");
    section.refuse(
      "security",
      "servers",
      "x-amazon-apigateway-request-validator",
      "x-amazon-apigateway-request-validators",
    );
    const none: GatewayResponses = new Map();
    const document = {
      resources: section.required("paths", readPaths(region)),
      gatewayResponses: section.optional("x-amazon-apigateway-gateway-responses", readGatewayResponses) ?? none,
      policy: section.optional("x-amazon-apigateway-policy", (policy) => policy),
    };
    section.done();
    return document;
  };
