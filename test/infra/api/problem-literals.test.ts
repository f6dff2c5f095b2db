import { expect } from "chai";
import { literal, problemLiterals } from "../../../infra/api/problem-literals.ts";
import { problemDocument, type ProblemName, problems } from "../../../lambdas/contract/problems.ts";
import { render } from "../../local/vtl/support/render.ts";

describe("problemLiterals", () => {
  for (const name of Object.keys(problems) as ReadonlyArray<ProblemName>)
    it(`gives a template the document of ${name}`, () => {
      const variable = name.replace(/-[a-z]/g, (dash) => dash.slice(1).toUpperCase());
      const text = `${problemLiterals([name])}$${variable}Status $${variable}RetryAfter $${variable}Body`;
      const { status, retryAfter } = problems[name];
      expect(render(text)).to.equal(
        `${String(status)} ${String(retryAfter ?? "")} ${JSON.stringify(problemDocument(name))}`,
      );
    });
});

describe("literal", () => {
  it("takes text with signs of the template language as it stands", () => {
    expect(render(`#set($text = ${literal('$x ${x} #if(1) "')})$text`)).to.equal('$x ${x} #if(1) "');
  });

  it("refuses an apostrophe, which would end it", () => {
    expect(() => literal("it's")).to.throw("it's");
  });
});
