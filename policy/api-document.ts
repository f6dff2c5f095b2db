import type { Typed } from "./resource.ts";

type Members = Readonly<Record<string, unknown>>;

/** One operation of an imported API, as far as rules look at it. */
export type Operation = { readonly name: string; readonly operation: Members; readonly integration: Members };

export type ApiDocument = { readonly document: Members; readonly operations: ReadonlyArray<Operation> };

const documents = new Map<string, ApiDocument>();

/** The OpenAPI document of a REST API. */
export const apiDocument = ({ props }: Typed<"aws:apigateway/restApi:RestApi">): ApiDocument => {
  const text = props.body ?? "{}";
  const known = documents.get(text) ?? read(text);
  documents.set(text, known);
  return known;
};

const read = (text: string): ApiDocument => {
  const document = members(JSON.parse(text));
  const operations = Object.entries(members(document["paths"])).flatMap(([path, item]) =>
    Object.entries(members(item)).map(([method, value]) => {
      const operation = members(value);
      return {
        name: `${method} ${path}`,
        operation,
        integration: members(operation["x-amazon-apigateway-integration"]),
      };
    }),
  );
  return { document, operations };
};

const members = (value: unknown): Members =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
