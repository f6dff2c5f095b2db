import { expect } from "chai";
import { aDocument, lambda, operation } from "../support/documents.ts";
import { headerOf, jsonOf, serve } from "../support/serve.ts";

describe("the choice of a request template", () => {
  const invocations: unknown[] = [];
  const invoke = async (_arn: string, payload: unknown) => {
    invocations.push(payload);
    return Promise.resolve({ payload });
  };
  const sending = (integration: object, contentType: string | undefined, body = '{"raw":true}') =>
    serve(aDocument({ "/a": { post: operation({ ...lambda, ...integration }) } }), { functions: { invoke } }).send(
      "POST",
      "/v1/a",
      {
        headers: contentType === undefined ? [] : [["content-type", contentType]],
        body,
      },
    );
  const json = { requestTemplates: { "application/json": '{"t":"json"}' } };
  const xml = { requestTemplates: { "Application/XML": '{"t":"xml"}' } };

  for (const type of ["application/json", "Application/JSON; charset=utf-8", " application/json ", undefined]) {
    it(`takes ${String(type)} as application/json`, async () => {
      expect(jsonOf(await sending({ ...json, passthroughBehavior: "never" }, type))).to.deep.equal({ t: "json" });
    });
  }

  it("takes the template of another media type", async () => {
    expect(jsonOf(await sending({ ...xml, passthroughBehavior: "NEVER" }, "application/xml"))).to.deep.equal({
      t: "xml",
    });
  });

  // AWS, "Integration passthrough behaviors", both tables.
  const table: ReadonlyArray<
    readonly [behaviour: string | undefined, templates: object, type: string | undefined, status: number]
  > = [
    ["NEVER", json, "application/xml", 415],
    ["NEVER", {}, "application/json", 415],
    ["WHEN_NO_TEMPLATES", json, "application/xml", 415],
    ["WHEN_NO_TEMPLATES", xml, undefined, 415],
    ["WHEN_NO_TEMPLATES", {}, "application/xml", 200],
    ["WHEN_NO_MATCH", json, "application/xml", 200],
    ["WHEN_NO_MATCH", xml, undefined, 200],
    [undefined, json, "text/plain", 200],
    ["NEVER", json, "", 415],
  ];
  for (const [behaviour, templates, type, status] of table) {
    it(`${status === 200 ? "passes the body on" : "answers 415"} with ${String(behaviour)}, ${JSON.stringify(templates)}, ${String(type)}`, async () => {
      const integration = { ...templates, ...(behaviour === undefined ? {} : { passthroughBehavior: behaviour }) };
      const answer = await sending(integration, type);
      expect(answer.status).to.equal(status);
      if (status === 200) expect(jsonOf(answer)).to.deep.equal({ raw: true });
      else {
        expect(jsonOf(answer)).to.deep.equal({ message: "Unsupported Media Type" });
        expect(headerOf(answer, "x-amzn-ErrorType")).to.equal("BadRequestException");
      }
    });
  }

  it("renders it with the payload, or with {} for none", async () => {
    const raw = { requestTemplates: { "application/json": "$input.body" } };
    expect(jsonOf(await sending(raw, undefined, ""))).to.deep.equal({});
    expect(jsonOf(await sending({ passthroughBehavior: "WHEN_NO_TEMPLATES" }, undefined, ""))).to.deep.equal({});
  });

  it("reads the body as UTF-8, with U+FFFD for what is not", async () => {
    const quoted = { requestTemplates: { "application/json": '"$util.escapeJavaScript($input.body)"' } };
    const { send } = serve(aDocument({ "/a": { post: operation({ ...lambda, ...quoted }) } }), {
      functions: { invoke },
    });
    expect(jsonOf(await send("POST", "/v1/a", { body: Buffer.from([0xc3, 0xa9, 0xff]) }))).to.equal("é\uFFFD");
  });
});
