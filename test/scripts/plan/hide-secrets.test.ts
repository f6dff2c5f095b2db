import { expect } from "chai";
import { hideSecrets } from "../../../scripts/plan/hide-secrets.ts";
import { aProgram } from "../support/a-program.ts";

describe("hideSecrets", () => {
  const program = aProgram(
    [
      {
        type: "aws:lambda/function:Function",
        name: "f",
        inputs: { environment: { KEY: "made from it" }, description: "with hush-hush in it" },
        outputs: { environment: { KEY: "made from it" } },
        secrets: ["environment"],
      },
    ],
    { outputs: { url: "https://hush-hush@example.com", list: ["hush-hush"] } },
  );
  const settings = { "things:token": "hush-hush", "things:pin": "1", "things:other": "see hush-hush", "things:n": "1" };
  const hidden = hideSecrets({ program, settings }, ["things:token", "things:pin"]);

  it("hides secret settings and where they went", () => {
    expect(hidden.settings).to.deep.equal({
      "things:token": "[secret]",
      "things:pin": "[secret]",
      "things:other": "see [secret]",
      "things:n": "1",
    });
    expect(hidden.program.outputs).to.deep.equal({ url: "https://[secret]@example.com", list: ["[secret]"] });
  });

  it("hides inputs that hold a secret, in inputs and outputs", () => {
    const [f] = hidden.program.resources.filter(({ name }) => name === "f");
    expect(f?.inputs).to.deep.equal({ environment: "[secret]", description: "with [secret] in it" });
    expect(f?.outputs).to.deep.equal({ environment: "[secret]" });
  });
});
