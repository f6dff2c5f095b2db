import { expect } from "chai";
import { readGatewayResponses } from "../../../../local/apigateway/gateway/gateway-response.ts";

describe("a gateway response of a document", () => {
  const refused: ReadonlyArray<readonly [what: string, response: object, message: string]> = [
    ["an unknown type", { NOT_FOUND: {} }, 'x: "NOT_FOUND" is not a gateway response type'],
    ["an unknown member", { THROTTLED: { status: 1 } }, 'x.THROTTLED: "status" is not known to the laptop cloud'],
    ["a status that is none", { THROTTLED: { statusCode: "abc" } }, "x.THROTTLED.statusCode: must be an HTTP status"],
    [
      "a parameter that is no header",
      { THROTTLED: { responseParameters: { "gatewayresponse.path.x": "'a'" } } },
      '"gatewayresponse.path.x" is not a header',
    ],
    [
      "an unknown source",
      { THROTTLED: { responseParameters: { "gatewayresponse.header.X": "method.request.header.Y" } } },
      "method.request.header.Y is not emulated in a gateway response",
    ],
    [
      "an unknown variable",
      { THROTTLED: { responseTemplates: { "application/json": "$context.foo" } } },
      "x.THROTTLED.responseTemplates.application/json: $context.foo is not emulated in a gateway response",
    ],
    [
      "$input",
      { THROTTLED: { responseTemplates: { "application/json": "$input.body" } } },
      "$input.body is not emulated",
    ],
    [
      "a misspelt brace",
      { THROTTLED: { responseTemplates: { "application/json": "${context.requestid}" } } },
      "$context.requestid is not emulated",
    ],
    [
      "a validation message",
      { THROTTLED: { responseTemplates: { "application/json": "$context.error.validationErrorString" } } },
      "$context.error.validationErrorString is not emulated",
    ],
    [
      "VTL",
      { THROTTLED: { responseTemplates: { "application/json": "#if($context.stage)a#end" } } },
      "#if: a gateway response's template is not VTL",
    ],
    ["a key that is no media type", { THROTTLED: { responseTemplates: { json: "a" } } }, '"json" is not a media type'],
  ];
  for (const [what, response, message] of refused) {
    it(`is refused with ${what}`, () => {
      expect(() => readGatewayResponses(response, "x")).to.throw(message);
    });
  }
});
