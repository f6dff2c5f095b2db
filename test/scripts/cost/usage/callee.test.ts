import { expect } from "chai";
import { calleesIn } from "../../../../scripts/cost/usage/callee.ts";
import { aProgram } from "../../support/a-program.ts";

const place = "us-east-1:000000000000";
const read = `arn:aws:lambda:${place}:function:read`;
const register = `arn:aws:states:${place}:stateMachine:register`;
const program = aProgram([
  { type: "aws:lambda/function:Function", name: "read", outputs: { arn: read } },
  { type: "aws:lambda/function:Function", name: "read-2", outputs: { arn: `${read}-2` } },
  { type: "aws:sfn/stateMachine:StateMachine", name: "register", outputs: { arn: register } },
]);
const names = (value: unknown) => calleesIn(program, value).map(({ name }) => name);

describe("calleesIn", () => {
  it("finds what an integration or a state calls, by name, version or alias", () => {
    expect(names({ uri: `arn:aws:apigateway:us-east-1:lambda:path/functions/${read}/invocations` })).to.deep.equal([
      "read",
    ]);
    expect(names({ FunctionName: `${read}-2:live` })).to.deep.equal(["read-2"]);
    expect(names(`#set($x = '${register}:live')`)).to.deep.equal(["register"]);
    expect(names(`#set($x = '${register}:7') ${read}:$LATEST ${read}`)).to.deep.equal(["register", "read"]);
  });

  it("finds nothing where nothing is called", () => {
    expect(names({ type: "mock" })).to.deep.equal([]);
    expect(names(undefined)).to.deep.equal([]);
  });

  it("does not price what the program does not declare", () => {
    expect(() => names(`arn:aws:lambda:${place}:function:other`)).to.throw("the program does not declare it");
  });
});
