import type { HttpRequest } from "../../../../local/http-message.ts";
import { aDocument, lambda, operation } from "./documents.ts";
import { serve } from "./serve.ts";

const names = ["X-A", "X-B", "Content-Type", "Location"];

/** The answer of an API whose function returns a payload, mapped by an integration response. */
export const answering = (
  response: object,
  payload: unknown = { a: { b: [1, "x"] }, n: null },
  headers: HttpRequest["headers"] = [],
) =>
  serve(
    aDocument({
      "/a": {
        get: operation({ ...lambda, responses: { default: { statusCode: "200", ...response } } }, { "200": names }),
      },
    }),
    {
      functions: { invoke: async () => Promise.resolve({ payload }) },
      stage: { variables: { colour: "red" } },
    },
  ).send("GET", "/v1/a", { headers });

/** Members of an integration response: its templates by media type, its headers by mapping expression. */
export const templates = (byType: Readonly<Record<string, string>>) => ({ responseTemplates: byType });
export const mapped = (headers: Readonly<Record<string, string>>) => ({
  responseParameters: Object.fromEntries(
    Object.entries(headers).map(([name, source]) => [`method.response.header.${name}`, source]),
  ),
});
