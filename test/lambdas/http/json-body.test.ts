import { expect } from "chai";
import { either as E } from "fp-ts";
import { jsonBody } from "../../../lambdas/http/json-body.ts";
import { anHttpEvent } from "../../support/an-http-event.ts";

describe("jsonBody", () => {
  it("reads an object", () => {
    expect(jsonBody(anHttpEvent({ body: '{"name":"Ada","n":1}' }))).to.deep.equal(E.right({ name: "Ada", n: 1 }));
  });

  it("keeps __proto__ as a plain member for the rules to refuse", () => {
    const body = jsonBody(anHttpEvent({ body: '{"__proto__":{"admin":true}}' }));
    expect(JSON.stringify(E.toUnion(body))).to.equal('{"__proto__":{"admin":true}}');
  });

  for (const text of ["", "{", "[]", "null", "1", '"a"', "{'a':1}", '{"a":1,}', "{}{}", '{"a":NaN}', "\ufeff{}"])
    it(`refuses ${JSON.stringify(text)} as malformed`, () => {
      expect(jsonBody(anHttpEvent({ body: text }))).to.deep.equal(E.left({ _tag: "MalformedBody" }));
    });

  it("refuses an empty body without a media type, which the gateway shows as {}", () => {
    expect(jsonBody(anHttpEvent({ body: "{}" }))).to.deep.equal(E.left({ _tag: "MalformedBody" }));
  });

  it("refuses a body that was too large to pass on", () => {
    expect(jsonBody(anHttpEvent({ body: "", body_too_large: true }))).to.deep.equal(E.left({ _tag: "BodyTooLarge" }));
  });

  for (const type of [
    "application/json",
    "Application/JSON",
    "application/json; charset=utf-8",
    'application/json;charset="UTF-8"',
    "application/json ; charset = utf-8 ",
    "application/json;",
  ])
    it(`takes ${type}`, () => {
      expect(jsonBody(anHttpEvent({ headers: { "Content-TYPE": type } }))).to.deep.equal(E.right({}));
    });

  for (const type of [
    "text/plain",
    "application/json; charset=utf-16",
    "application/jsonp",
    "text/application/json",
    "application/json; charset=utf-8; profile=x",
    "application/json charset=utf-8",
    "application/merge-patch+json",
  ])
    it(`refuses ${type}`, () => {
      const event = anHttpEvent({ body: "{", headers: { "content-type": type } });
      expect(jsonBody(event)).to.deep.equal(E.left({ _tag: "UnsupportedMediaType" }));
    });
});
