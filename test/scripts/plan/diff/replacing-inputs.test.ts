import { expect } from "chai";
import { isReplacementKnown } from "../../../../scripts/plan/diff/forcing.ts";
import { isComponent } from "../../../../scripts/plan/diff/is-component.ts";
import { resourceChanges } from "../../../../scripts/plan/diff/resource-changes.ts";
import { evaluated } from "../../../support/evaluated.ts";

describe("the program's own resources", function () {
  this.timeout(60_000);

  for (const stack of ["dev", "prod"]) {
    it(`are of types whose replacing properties are known (${stack})`, async () => {
      const { resources } = await evaluated(stack);
      const unknown = resources.filter((each) => !isComponent(each) && !isReplacementKnown(each.type));
      expect([...new Set(unknown.map(({ type }) => type))]).to.deep.equal([]);
    });

    it(`are the same as themselves (${stack})`, async () => {
      const program = await evaluated(stack);
      expect(resourceChanges(program, structuredClone(program))).to.deep.equal([]);
    });
  }
});
