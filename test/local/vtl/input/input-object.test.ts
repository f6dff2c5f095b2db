import { expect } from "chai";
import { refusal, render } from "../support/render.ts";

// Recorded on AWS: LocalStack's test_input_body_formatting, and the table in ToQoz/api-gateway-mapping-template.
describe("$input.body", () => {
  it("is the raw text", () => {
    expect(render("$input.body", { body: '{"some": "value"}' })).to.equal('{"some": "value"}');
    expect(render("a=$input.body", { body: "some raw data" })).to.equal("a=some raw data");
    expect(render("$input.body", { body: "$input #if( \\" })).to.equal("$input #if( \\");
  });

  it("is {} when empty", () => {
    expect(render("$input.body")).to.equal("{}");
  });
});

describe("$input.json and $input.path", () => {
  it("take a payload that is no JSON as a text", () => {
    expect(render("\"$input.path('$')\"", { body: "a=b" })).to.equal('"a=b"');
    expect(render("$input.json('$')", { body: "a=b" })).to.equal('"a=b"');
    expect(render("$input.json('$')", { body: '"a=b"' })).to.equal('"a=b"');
    expect(render("\"$input.path('$')\"", { body: "null{" })).to.equal('"null{"');
    expect(render("$input.json('$')")).to.equal("{}");
    expect(render("\"$input.path('$')\"", { body: "{}" })).to.equal('"{}"');
  });

  it("refuse a payload that starts like JSON and is not", () => {
    expect(refusal("$input.path('$')", { body: "{a" })).to.include("Could not process payload");
    expect(refusal("$input.json('$')", { body: " [a" })).to.include("Could not process payload");
  });

  const body = JSON.stringify({
    pets: [
      { id: 1, "na-me": "d/og" },
      { id: 2, kind: null },
    ],
    deep: { pets: { id: 3 } },
    "a b": 'q"',
    naïve: "ü",
  });
  const cases: ReadonlyArray<readonly [path: string, json: string]> = [
    ["$.pets[0].id", "1"],
    ["$.pets[0].na-me", '"d/og"'],
    ["$['a b']", '"q\\""'],
    ["$.pets[1]", '{"id":2,"kind":null}'],
    ["$.pets[1].kind", '""'],
    ["$.none", '""'],
    ["$.pets[7]", '""'],
    ["$.pets.length", '""'],
    ["$.pets.id", '""'],
    ["$.deep[0]", '""'],
    ["$.toString", '""'],
    ["$.pets[*].id", "[1,2]"],
    ["$.pets.*.id", "[1,2]"],
    ["$..id", "[1,2,3]"],
    ["$..pets", '[[{"id":1,"na-me":"d/og"},{"id":2,"kind":null}],{"id":3}]'],
    ["$..['id']", "[1,2,3]"],
    ["$..none", "[]"],
    ["$.naïve", '"ü"'],
    ["$..naïve", '["ü"]'],
    ["$.deep.*", '[{"id":3}]'],
  ];
  for (const [path, json] of cases) {
    it(`$input.json("${path}") is ${json}`, () => {
      expect(render(`#set($p = $input.params('p'))$input.json($p)`, { body, header: { p: path } })).to.equal(json);
    });
  }

  it("reads a path in double quotes, too", () => {
    expect(render(`$input.path("$.pets[0]['na-me']")`, { body })).to.equal("d/og");
  });

  for (const path of [
    "$.pets[?(@.id==1)]",
    "$.pets[0,1]",
    "$.pets[0:1]",
    "$.pets[-1]",
    "$.pets.length()",
    "$.",
    "$..",
    "$[a]",
  ]) {
    it(`refuse the path ${path}`, () => {
      expect(refusal(`$input.path($input.params('p'))`, { body, header: { p: path } })).to.include(
        "this JSONPath uses syntax that is not emulated",
      );
    });
  }

  it("refuse a path that does not start at the root", () => {
    expect(refusal("$input.path('pets')", { body })).to.include("a JSONPath starts with $");
  });

  it("count members and elements, as AWS's documentation does", () => {
    const things = { body: '{"things":{"1":{},"2":{},"3":{}}}' };
    expect(render("$input.path('$.things').size()", things)).to.equal("3");
    expect(render("$input.path('$.pets').size()", { body })).to.equal("2");
  });
});

describe("$input.params", () => {
  const given = {
    path: { id: "path", a: "pa" },
    querystring: { id: "query", b: "qb" },
    header: { id: "header", b: "hb", "If-Match": '"x"' },
  };

  it("looks in path, query string and headers, in that order", () => {
    expect(render("$input.params('id') $input.params('b') $input.params('If-Match')", given)).to.equal('path qb "x"');
  });

  it("is case-sensitive, and an empty text for what is not there", () => {
    expect(render("[$input.params('if-match')]", given)).to.equal("[]");
    expect(render("#if($input.params('none') == '')empty#end", given)).to.equal("empty");
  });

  it("without a name is a map of the three", () => {
    expect(
      render("$input.params().keySet() $input.params().path.get('a') $input.params().header.get('id')", given),
    ).to.equal("[path, querystring, header] pa header");
    expect(render("[$input.params().header.get('none')]", given)).to.equal("[]");
  });

  it("cannot be changed by a template for the next", () => {
    expect(
      render("#set($h = $input.params().header)$h.put('id', 'z')$input.params('id')", { header: { id: "h" } }),
    ).to.equal("hh");
  });

  it("takes one name at most", () => {
    expect(refusal("$input.params('a', 'b')")).to.include("params() takes 0 or 1 arguments, not 2");
    expect(refusal("$input.params(1)")).to.include("params() takes a String, not a Number");
  });
});

describe("$stageVariables", () => {
  it("are read by name, and missing ones are nothing", () => {
    const stageVariables = { url: "u", "a-b": "v" };
    expect(render("$stageVariables.url ${stageVariables['a-b']} [$stageVariables.none]", { stageVariables })).to.equal(
      "u v []",
    );
  });
});
