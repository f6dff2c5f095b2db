import { expect } from "chai";
import { aDocument, mock, operation } from "../support/documents.ts";
import type { Members } from "../support/documents.ts";
import { refusal } from "../support/refusal.ts";

const withOperation = (value: Members) => aDocument({ "/a": { get: value } });
const withIntegration = (integration: Members, declared?: Readonly<Record<string, ReadonlyArray<string>>>) =>
  withOperation(operation(integration, declared));
const withResponse = (response: Members, declared?: Readonly<Record<string, ReadonlyArray<string>>>) =>
  withIntegration({ ...mock, responses: { default: response } }, declared);

describe("an integration response that the laptop cloud cannot serve is refused by place and name", () => {
  const integration = "body.paths./a.get.x-amazon-apigateway-integration";
  const refusals: ReadonlyArray<readonly [what: string, document: unknown, message: string]> = [
    [
      "no integration responses",
      withIntegration({ ...mock, responses: undefined }),
      `${integration}: needs "responses"`,
    ],
    [
      "a pattern that is not emulated",
      withIntegration({ ...mock, responses: { "(?i)x": { statusCode: "200" } } }),
      `${integration}.responses.(?i)x: the regular expression uses an inline flag`,
    ],
    [
      "an undeclared status",
      withResponse({ statusCode: "404" }),
      `${integration}.responses.default: the operation does not declare a response 404`,
    ],
    ["no status", withResponse({}), `${integration}.responses.default: needs "statusCode"`],
    ["a status that is none", withResponse({ statusCode: "2xx" }), "statusCode: must be an HTTP status"],
    [
      "an undeclared header",
      withResponse({ statusCode: 200, responseParameters: { "method.response.header.X": "'a'" } }),
      "the method response does not declare the header X",
    ],
    [
      "a header declared in another case",
      withResponse({ statusCode: 200, responseParameters: { "method.response.header.x": "'a'" } }, { "200": ["X"] }),
      "does not declare the header x",
    ],
    [
      "a parameter that is no header",
      withResponse({ statusCode: 200, responseParameters: { "method.response.body.x": "'a'" } }),
      '"method.response.body.x" is not a header of a method response',
    ],
    [
      "an unknown source",
      withResponse(
        { statusCode: 200, responseParameters: { "method.response.header.X": "method.request.header.Y" } },
        { "200": ["X"] },
      ),
      "the mapping method.request.header.Y is not emulated",
    ],
    [
      "several values of a header",
      withResponse(
        {
          statusCode: 200,
          responseParameters: { "method.response.header.X": "integration.response.multivalueheader.Y" },
        },
        { "200": ["X"] },
      ),
      "is not emulated",
    ],
    [
      "an unknown context variable",
      withResponse(
        { statusCode: 200, responseParameters: { "method.response.header.X": "context.authorizer" } },
        { "200": ["X"] },
      ),
      "context.authorizer is not emulated in a header",
    ],
    [
      "contentHandling of a response",
      withResponse({ statusCode: 200, contentHandling: "CONVERT_TO_TEXT" }),
      "contentHandling: is not emulated",
    ],
    ["an unknown member of a response", withResponse({ statusCode: 200, headers: {} }), '"headers" is not known'],
    [
      "a response template that fails",
      withResponse({ statusCode: 200, responseTemplates: { "application/json": "#if(true)" } }),
      "response template application/json (default) of GET /a, line 1: this block has no #end",
    ],
  ];
  for (const [what, document, message] of refusals) {
    it(what, () => {
      expect(refusal(document)).to.include('aws:apigateway/restApi "api"').and.to.include(message);
    });
  }
});
