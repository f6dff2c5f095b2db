import { expect } from "chai";
import type { LogEvent } from "../../../local/log.ts";
import type { Resource } from "../../../local/program.ts";
import { webAclGuard } from "../../../local/waf/web-acl.ts";
import { balance, balancerProgram, request } from "../support/balancer.ts";
import { programOf, resource } from "../support/program-of.ts";

type Inputs = Resource["inputs"];

const balancer = resource("aws:lb/loadBalancer:LoadBalancer", "front", { outputs: { arn: "arn:front" } });
const association = resource("aws:wafv2/webAclAssociation:WebAclAssociation", "association", {
  inputs: { resourceArn: "arn:front", webAclArn: "arn:acl" },
});
const rate = (more: Inputs = {}): Inputs => ({
  name: "rate",
  priority: 0,
  statement: { rateBasedStatement: { limit: 2, evaluationWindowSec: 300, aggregateKeyType: "IP" } },
  action: { block: {} },
  ...more,
});
const managed: Inputs = {
  name: "managed",
  priority: 1,
  statement: { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } },
  overrideAction: { none: {} },
};
const acl = (rules: ReadonlyArray<Inputs>, more: Inputs = {}): Resource =>
  resource("aws:wafv2/webAcl:WebAcl", "acl", {
    inputs: { scope: "REGIONAL", defaultAction: { allow: {} }, rules, ...more },
    outputs: { arn: "arn:acl" },
  });

const guarded = (...resources: ReadonlyArray<Resource>) => {
  const events: LogEvent[] = [];
  const program = programOf(balancer, ...resources);
  return { events, guard: webAclGuard(balancer, { program, log: (event) => events.push(event), now: () => 0 }) };
};

describe("webAclGuard", () => {
  it("stops nothing where the load balancer has no web ACL", () => {
    const { guard, events } = guarded(acl([rate()]));
    expect([1, 2, 3, 4].map(() => guard("a"))).to.deep.equal([undefined, undefined, undefined, undefined]);
    expect(events).to.deep.equal([]);
  });

  it("blocks an address that asks too often", () => {
    const { guard } = guarded(acl([rate()]), association);
    expect([guard("a"), guard("a")]).to.deep.equal([undefined, undefined]);
    expect(guard("a")).to.include({ status: 403 });
    expect(guard("b")).to.equal(undefined);
  });

  it("answers with what the rule says", () => {
    const customResponse = {
      responseCode: 429,
      customResponseBodyKey: "slow-down",
      responseHeaders: [{ name: "Retry-After", value: "300" }],
    };
    const customResponseBodies = [{ key: "slow-down", contentType: "APPLICATION_JSON", content: "{}" }];
    const { guard } = guarded(
      acl([rate({ action: { block: { customResponse } } })], { customResponseBodies }),
      association,
    );
    guard("a");
    guard("a");
    expect(guard("a")).to.deep.equal({
      status: 429,
      headers: [
        ["Content-Type", "application/json"],
        ["Retry-After", "300"],
      ],
      body: "{}",
    });
  });

  it("says once that it does not evaluate the rules that AWS manages", () => {
    const { guard, events } = guarded(acl([rate(), managed]), association);
    guard("a");
    expect(events).to.deep.equal([
      {
        level: "warn",
        service: "waf",
        code: "NotEvaluated",
        message: "rules that AWS manages pass everything on a laptop: AWSManagedRulesCommonRuleSet",
      },
    ]);
  });

  it("stands before every rule of the listener", async () => {
    const arn = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/app/front/1";
    const ofFront = { ...association, inputs: { ...association.inputs, resourceArn: arn } };
    const { handle, received } = balance(balancerProgram({ more: [acl([rate()]), ofFront] }));
    const statuses = [];
    for (const path of ["/a", "/b", "/c"]) statuses.push((await handle(request(path))).status);
    expect(statuses).to.deep.equal([200, 200, 403]);
    expect(received).to.have.length(2);
  });

  const unknown: ReadonlyArray<readonly [what: string, acl: Resource, message: string]> = [
    ["a rule of another kind", acl([rate({ statement: { geoMatchStatement: {} } })]), "knows rate rules by address"],
    [
      "a rate by something else",
      acl([rate({ statement: { rateBasedStatement: { limit: 2, aggregateKeyType: "CONSTANT" } } })]),
      "rule rate: the laptop cloud knows rate rules by address",
    ],
    ["a rule that counts", acl([rate({ action: { count: {} } })]), "knows rate rules by address"],
    ["blocking by default", acl([], { defaultAction: { block: {} } }), "web ACLs that allow by default alone"],
    [
      "an answer that nobody wrote",
      acl([rate({ action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: "x" } } } })]),
      'the web ACL has no body called "x"',
    ],
  ];
  for (const [what, made, message] of unknown)
    it(`refuses ${what}`, () => {
      expect(() => guarded(made, association)).to.throw(message);
    });

  it("refuses the association of a web ACL that is not there", () => {
    expect(() => guarded(association)).to.throw('"association" is of a web ACL that does not exist');
  });
});
