import { expect } from "chai";
import fc from "fast-check";
import { HttpEvent } from "../../../../lambdas/contract/http-event.ts";
import { render } from "../../../local/vtl/support/render.ts";
import { requestTemplateOf, targets } from "../../support/an-api.ts";

type Sent = {
  readonly body?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly email?: string;
  readonly requestId?: string;
  readonly path?: string;
};

/** Input of StartSyncExecution, in bytes (its API reference). */
const inputLimit = 262_144;

const rendered = (template: string, { email, requestId = "r-1", path = "/v1/register", ...given }: Sent) =>
  render(template, {
    ...given,
    ...(email === undefined ? {} : { path: { email } }),
    context: { requestId, extendedRequestId: "o-1=", path },
  });

const register = requestTemplateOf("/register", "post");
const startOf = (sent: Sent, template = register) =>
  JSON.parse(rendered(template, sent)) as { stateMachineArn: string; input: string };
const eventOf = (sent: Sent, template = register) => JSON.parse(startOf(sent, template).input) as HttpEvent;

const hostile: Readonly<Record<string, string>> = {
  "double quotes": '{"a":"say \\"x\\""}',
  apostrophes: `it's O'Brien's \\' and \\\\'`,
  "references and directives": "$x ${x} $!{x} $input.body #if(true)x#end #set($a = 1) ## #* *# #stop #[[x]]#",
  "line breaks": "a\nb\r\nc\rd",
  backslashes: "\\ \\\\ \\n \\u0041 \\",
  "control characters": "\u0000\u0001\u001f\u007f\u0080\u2028\u2029",
  unicode: "é ß 漢字 😀 \u{10FFFF} e\u0301",
  "a lone surrogate": "\ud83d",
  "JSON's own escapes": '{"k":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"}',
  "placeholders of other templates": '@@ {{x}} <%= x %> "}}',
  slashes: "https://example.com/</script>",
  null: "null",
  nothing: "{}",
};

describe("the request templates of POST and PUT", () => {
  it("start the route's own workflow", () => {
    expect(startOf({}).stateMachineArn).to.equal(targets.workflowArns["user-registration"]);
    const put = startOf({ email: "a@b.co" }, requestTemplateOf("/user/{email}", "put"));
    expect(put.stateMachineArn).to.equal(targets.workflowArns["update-user"]);
  });

  it("name no execution", () => {
    expect(startOf({})).to.have.all.keys("stateMachineArn", "input");
  });

  it("hand over the whole contract and nothing else", () => {
    const header = { Host: "x", "Content-Type": "application/json", Cookie: "c", Authorization: "Bearer t" };
    const event = eventOf({ body: '{"a":1}', header, email: "ada%40example.com", path: "/v1/user/ada%40example.com" });
    expect(HttpEvent.is(event)).to.equal(true);
    expect(event).to.deep.equal({
      request_id: "r-1",
      operation_id: "o-1=",
      path: "/v1/user/ada%40example.com",
      email: "ada%40example.com",
      headers: [{ name: "Content-Type", value: "application/json" }],
      body: '{"a":1}',
      body_too_large: false,
    });
  });

  it("hand over an empty address where the path has none", () => {
    expect(eventOf({}).email).to.equal("");
  });

  for (const [what, text] of Object.entries(hostile)) {
    it(`carry a body with ${what} unchanged`, () => {
      expect(eventOf({ body: text }).body).to.equal(text);
    });
    it(`carry a header with ${what} unchanged`, () => {
      expect(eventOf({ header: { "If-Match": text } }).headers).to.deep.equal([{ name: "If-Match", value: text }]);
    });
    it(`carry an address with ${what} unchanged`, () => {
      const event = eventOf({ email: text, path: `/v1/user/${text}`, requestId: text });
      expect([event.email, event.path, event.request_id]).to.deep.equal([text, `/v1/user/${text}`, text]);
    });
  }

  it("carry whatever text is sent, wherever it stands", () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, text, (body, tag, email, requestId) => {
        const event = eventOf({ body, header: { "if-match": tag }, email, requestId, path: `/v1/user/${email}` });
        expect(event).to.deep.equal({
          request_id: requestId,
          operation_id: "o-1=",
          path: `/v1/user/${email}`,
          email,
          headers: [{ name: "if-match", value: tag }],
          // API Gateway shows no body as an empty object.
          body: body === "" ? "{}" : body,
          body_too_large: false,
        });
      }),
    );
  });

  for (const spell of [
    (name: string) => name,
    (name: string) => name.toLowerCase(),
    (name: string) => name.toUpperCase(),
  ])
    it(`find the five fields spelled like ${spell("If-Match")}`, () => {
      const names = ["Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"].map(spell);
      const header = Object.fromEntries([...names, "If-Modified-Since", "X-If-Match"].map((name) => [name, "v"]));
      expect(eventOf({ header }).headers).to.deep.equal(names.map((name) => ({ name, value: "v" })));
    });

  it("say so instead of carrying a body of more than 32,768 characters", () => {
    const largest = eventOf({ body: "x".repeat(32_768) });
    expect([largest.body.length, largest.body_too_large]).to.deep.equal([32_768, false]);
    const larger = eventOf({ body: "x".repeat(32_769) });
    expect([larger.body, larger.body_too_large]).to.deep.equal(["", true]);
  });

  it("do nothing with a larger body, however large", () => {
    const { input } = startOf({ body: "\u0001".repeat(10_000_000) });
    expect(JSON.parse(input)).to.include({ body: "", body_too_large: true });
  });

  it("keep the largest body of the widest characters within what Step Functions takes", () => {
    const { input } = startOf({ body: "😀".repeat(16_384), header: { "If-Match": '"x"' }, email: "ada@example.com" });
    expect((JSON.parse(input) as HttpEvent).body_too_large).to.equal(false);
    expect(Buffer.byteLength(input)).to.be.within(196_608, inputLimit);
  });

  it("say that a body is too large which would not fit beside its headers", () => {
    const { input } = startOf({ body: "😀".repeat(16_384), header: { "If-Match": "é".repeat(12_000) } });
    expect((JSON.parse(input) as HttpEvent).body_too_large).to.equal(true);
    expect(Buffer.byteLength(input)).to.be.lessThan(inputLimit);
  });
});

describe("the request templates of GET, HEAD and DELETE", () => {
  for (const method of ["get", "head", "delete"])
    it(`${method}: hand over the contract as the payload itself, without any body`, () => {
      const template = requestTemplateOf("/user/{email}", method);
      const sent = { body: '{"a":1}', header: { "if-none-match": '"x"' }, email: "o'brien@example.com" };
      expect(JSON.parse(rendered(template, { ...sent, path: "/v1/user/o'brien@example.com" }))).to.deep.equal({
        request_id: "r-1",
        operation_id: "o-1=",
        path: "/v1/user/o'brien@example.com",
        email: "o'brien@example.com",
        headers: [{ name: "if-none-match", value: '"x"' }],
        body: "",
        body_too_large: false,
      });
    });
});
