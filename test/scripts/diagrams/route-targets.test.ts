import { expect } from "chai";
import { routeTargets } from "../../../scripts/diagrams/route-targets.ts";

const to = (text: string) => ({ "x-amazon-apigateway-integration": { uri: text } });
const body = JSON.stringify({
  paths: {
    "/a": { get: to("arn:f/invocations"), post: to("#set($x = 'arn:f')"), "x-any": {} },
    "/b": { get: to("arn:f-2/invocations"), put: to("arn:f-2:live/invocations") },
    "/c": { post: to("#set($x = 'arn:h:live')") },
  },
});

describe("routeTargets", () => {
  it("lists the methods that call a target, path by path", () => {
    expect(routeTargets(body, "arn:f")).to.deep.equal(["GET, POST /a"]);
    expect(routeTargets(body, "arn:f-2")).to.deep.equal(["GET, PUT /b"]);
    expect(routeTargets(body, "arn:h")).to.deep.equal(["POST /c"]);
    expect(routeTargets(body, "arn:g")).to.deep.equal([]);
  });
});
