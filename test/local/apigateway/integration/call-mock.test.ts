import { expect } from "chai";
import { aDocument, mock, operation } from "../support/documents.ts";
import { serve } from "../support/serve.ts";

const responses = { default: { statusCode: "200" }, "40[0-4]": { statusCode: "404" }, "5..": { statusCode: "500" } };

const sending = (template: string | undefined) => {
  const integration = {
    ...mock,
    responses,
    requestTemplates: template === undefined ? {} : { "application/json": template },
  };
  return serve(aDocument({ "/a": { get: operation(integration, { "200": [], "404": [], "500": [] }) } })).send(
    "GET",
    "/v1/a",
  );
};

describe("a mock integration", () => {
  const cases: ReadonlyArray<readonly [template: string, status: number]> = [
    ['{"statusCode": 200}', 200],
    ['{"statusCode": 404, "more": 1}', 404],
    ['{"statusCode": 405}', 200],
    ['#set($code = 503){"statusCode": $code}', 500],
    ["{statusCode: 404}", 404],
    ["{'statusCode': 404,}", 404],
  ];
  for (const [template, status] of cases) {
    it(`answers ${status} to ${template}`, async () => {
      expect((await sending(template)).status).to.equal(status);
    });
  }

  for (const template of [
    '{"statusCode": "200"}',
    '{"statusCode": 200.5}',
    "{}",
    "[]",
    "null",
    "200",
    "{",
    undefined,
  ]) {
    it(`is misconfigured with ${String(template)}`, async () => {
      const answer = await sending(template);
      expect(answer.status).to.equal(500);
      expect(answer.body).to.equal('{"message":"Internal server error"}');
    });
  }

  it("has no body and no trace id of its own", async () => {
    const answer = await sending('{"statusCode": 200}');
    expect(answer.body).to.equal("");
    expect(answer.headers.map(([name]) => name)).to.deep.equal(["Content-Type", "x-amzn-RequestId", "x-amz-apigw-id"]);
  });
});
