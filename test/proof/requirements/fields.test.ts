import { readFileSync } from "node:fs";
import { expect } from "chai";
import { balancerError } from "../../../local/elb/balancer-error.ts";
import { isMembers, itemsOf } from "../../../local/members.ts";
import { resourcesOf } from "../../../local/program.ts";
import { responseHeaders } from "../../../local/elb/response-headers.ts";
import { evaluated } from "../../support/evaluated.ts";
import { itemAttributes } from "../../../lambdas/contract/item-attributes.ts";

/** The names of all members of all schemas, and of all header fields, wherever they stand. */
const namesIn = (value: unknown): ReadonlyArray<string> => {
  if (Array.isArray(value)) return itemsOf(value).flatMap(namesIn);
  if (!isMembers(value)) return [];
  const { properties, headers } = value;
  const own = [properties, headers].flatMap((members) => (isMembers(members) ? Object.keys(members) : []));
  return [...own, ...Object.values(value).flatMap(namesIn)];
};

const published = namesIn(JSON.parse(readFileSync("docs/openapi.json", "utf8")));

describe("the published fields", () => {
  it("know no hint, no question and no age of a password", () => {
    expect(published).to.include.members(["password", "current_password", "email", "ETag"]);
    const old = /hint|question|answer|expir|rotat|last_change|changed_at|max_age/i;
    expect([...published, ...itemAttributes].filter((name) => old.test(name))).to.deep.equal([]);
  });

  it("tell nobody what serves them, and in which version", async function () {
    this.timeout(30_000);
    expect(published.filter((name) => /^(?:server|x-powered-by|via|x-.*version)$/i.test(name))).to.deep.equal([]);
    const listeners = resourcesOf(await evaluated("prod"), "aws:lb/listener:Listener");
    for (const listener of listeners) {
      const { headers } = responseHeaders(listener)(balancerError(400));
      expect(headers.map(([name]) => name.toLowerCase())).to.not.include("server");
    }
    expect(listeners).to.not.deep.equal([]);
  });
});
