import { expect } from "chai";
import type { Program } from "../../local/program.ts";
import { evaluateProgram } from "../../local/program/evaluate-program.ts";
import { changed } from "./support/changed-program.ts";
import { devProgram, startSystem } from "./support/system.ts";

describe("a program with something that the laptop cloud does not know", function () {
  this.timeout(30_000);

  const refusal = async (change: (program: Program) => Program): Promise<string> => {
    try {
      const system = await startSystem({ program: change(await devProgram()) });
      await system.close();
      return "started";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const replaced = (type: string, property: string, from: string, to: string) =>
    changed(type, property, (value) => String(value).replace(from, to));

  it("does not start with a typo in a state type, and says where", async () => {
    const message = await refusal(
      replaced("aws:sfn/stateMachine:StateMachine", "definition", '"Type":"Choice"', '"Type":"Chioce"'),
    );
    expect(message).to.match(/StateMachine "(?:user-registration|update-user)-machine".*"IsInputValid".*"Chioce"/s);
  });

  it("does not start with a typo in a template function, and says where", async () => {
    const message = await refusal(
      replaced("aws:apigateway/restApi:RestApi", "body", "$util.escapeJavaScript(", "$util.escapeJavascript("),
    );
    expect(message)
      .to.match(/escapeJavascript/)
      .and.to.match(/\/register|\/user/);
  });

  it("does not start with an unknown condition operator in a policy, and says where", async () => {
    const message = await refusal(
      replaced("aws:iam/rolePolicy:RolePolicy", "policy", "ForAllValues:StringEquals", "ForAllValues:StringEqual"),
    );
    expect(message).to.match(/StringEqual\b/);
  });

  it("does not start with a transform that ALB does not have", async () => {
    const message = await refusal(
      changed("aws:lb/listenerRule:ListenerRule", "transforms", () => [{ type: "path-rewrite" }]),
    );
    expect(message).to.match(/path-rewrite/);
  });

  it("is refused for a resource type that it has no provider for, by name", async () => {
    const evaluation = evaluateProgram({
      directory: "test/local/fixtures/broken",
      stack: "dev",
      config: { fault: "many depend on a broken one" },
    });
    const message = await evaluation.then(
      () => "evaluated",
      (error: unknown) => String(error),
    );
    expect(message).to.match(/aws:sqs\/queue:Queue/);
  });
});
