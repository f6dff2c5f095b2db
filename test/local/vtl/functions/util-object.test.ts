import { expect } from "chai";
import { refusal, render } from "../support/render.ts";

const util = (call: string, body: string): string => render(`$util.${call}`, { body });

describe("$util", () => {
  it("parses JSON, as AWS's documentation shows", () => {
    const body = '{"errorMessage":"{\\"key1\\":\\"var1\\",\\"key2\\":{\\"arr\\":[1,2,3]}}"}';
    const template =
      "#set ($errorMessageObj = $util.parseJson($input.path('$.errorMessage')))\n{\n   \"errorMessageObjKey2ArrVal\" : $errorMessageObj.key2.arr[0]\n}";
    expect(render(template, { body })).to.equal('{\n   "errorMessageObjKey2ArrVal" : 1\n}');
  });

  it("parses JSON that is no object", () => {
    expect(
      render("$util.parseJson('[1, null]')[0]$util.parseJson('\"a\"')$util.parseJson('true')<$util.parseJson('null')>"),
    ).to.equal("1atrue<>");
  });

  it("keeps members that JavaScript treats specially as plain members", () => {
    const body = '{"__proto__":{"a":1},"constructor":"c","toString":"t"}';
    expect(
      render("#set($o = $input.path('$'))$o.get('__proto__').a $o.constructor $o.toString $o.keySet()", { body }),
    ).to.equal("1 c t [__proto__, constructor, toString]");
    expect(render("#set($o = $input.path('$'))[$o.hasOwnProperty][$o.valueOf]", { body: "{}" })).to.equal("[][]");
  });

  it("fails on what is not JSON, without showing it", () => {
    expect(refusal("$util.parseJson($input.body)", { body: "secret{" })).to.equal(
      "test.vtl, line 1: $util.parseJson(…): the text is not JSON",
    );
  });

  // Recorded on AWS: test_input_body_formatting of LocalStack.
  it("encodes a URL as Java does", () => {
    expect(util("urlEncode($input.body)", '{"some": "value"}')).to.equal("%7B%22some%22%3A+%22value%22%7D");
    expect(util("urlEncode($input.body)", "")).to.equal("%7B%7D");
    expect(util("urlEncode($input.body)", "some raw data")).to.equal("some+raw+data");
    expect(util("urlEncode($input.body)", "aZ9.-*_ ~!'()é😀")).to.equal("aZ9.-*_+%7E%21%27%28%29%C3%A9%F0%9F%98%80");
    expect(util("urlEncode($input.body)", "a\uD800b")).to.equal("a%3Fb");
  });

  it("decodes a URL as Java does: + is a space", () => {
    expect(util("urlDecode($input.body)", "a%2Bb+c%C3%A9%2525")).to.equal("a+b cé%25");
    expect(util("urlDecode($input.body)", "%ff")).to.equal("\uFFFD");
    expect(util("urlDecode($input.body)", "%00%0a")).to.equal("\0\n");
    expect(refusal("$util.urlDecode($input.body)", { body: "50%" })).to.include("malformed percent-encoding");
  });

  it("encodes and decodes base64", () => {
    expect(util("base64Encode($input.body)", "é😀")).to.equal("w6nwn5iA");
    expect(util("base64Decode($input.body)", "w6nwn5iA")).to.equal("é😀");
    expect(util("base64Encode($input.body)", "\uDC00")).to.equal("Pw==");
    expect(refusal("$util.base64Decode($input.body)", { body: "a b" })).to.include("not base64");
  });

  it("gives nothing for nothing", () => {
    for (const name of ["escapeJavaScript", "parseJson", "urlEncode", "urlDecode", "base64Encode", "base64Decode"])
      expect(render(`[$util.${name}($input.path('$.none'))]`), name).to.equal("[]");
  });

  it("takes one text", () => {
    expect(refusal("$util.urlEncode()")).to.include("$util.urlEncode takes one argument");
    expect(refusal("$util.urlEncode('a', 'b')")).to.include("$util.urlEncode takes one argument");
    expect(refusal("$util.escapeJavaScript(1)")).to.include("$util.escapeJavaScript takes a String, not a Number");
    expect(refusal("$util.escapeJavaScript($input.params())")).to.include("takes a String, not a Map");
  });
});
