import { expect } from "chai";
import { headerValue } from "../../../local/http-message.ts";
import { balance, balancerProgram, forward, listenerRule, notFound, request } from "../support/balancer.ts";
import { policy, resource } from "../support/program-of.ts";

const api = "abcdefghij.execute-api.eu-central-1.amazonaws.com";

describe("makeLoadBalancer", () => {
  it("forwards to the API's host and stage, through the endpoint", async () => {
    const { handle, received } = balance(balancerProgram());
    const body = Buffer.from("{}");
    expect(await handle(request("/things/1?a=b", { method: "PUT", body }))).to.include({
      status: 200,
      body: "from the API",
    });
    const [{ request: forwarded, caller } = { request: request(""), caller: {} }] = received;
    expect(caller).to.deep.equal({ sourceVpce: "vpce-1" });
    expect(forwarded).to.include({ method: "PUT", target: "/v1/things/1?a=b", body });
    expect(headerValue(forwarded.headers, "Host")).to.equal(api);
  });

  it("tries the rules by priority and matches the request as the client sent it", async () => {
    const answer = (messageBody: string) => [
      { type: "fixed-response", fixedResponse: { contentType: "text/plain", messageBody } },
    ];
    const conditions = [{ pathPattern: { values: ["/health", "/v1/*"] } }];
    const { handle, received } = balance(
      balancerProgram({
        more: [
          listenerRule("late", { priority: 200, actions: answer("late") }),
          listenerRule("early", { priority: 1, conditions, actions: answer("early") }),
        ],
      }),
    );
    expect(await handle(request("/health?deep=1"))).to.include({ status: 200, body: "early" });
    expect(await handle(request("/health/x"))).to.include({ body: "from the API" });
    expect(received.map((each) => each.request.target)).to.deep.equal(["/v1/health/x"]);
  });

  it("answers by the listener's default action when no rule matches", async () => {
    const conditions = [{ pathPattern: { values: ["/only"] } }];
    const { handle, received } = balance(balancerProgram({ rule: { conditions } }));
    expect(await handle(request("/other"))).to.deep.equal({
      status: 404,
      headers: [
        ["Server", "awselb/2.0"],
        ["Content-Type", "text/plain"],
      ],
      body: "no rule",
    });
    expect(received).to.deep.equal([]);
  });

  it("does not transform what the default action forwards", async () => {
    const conditions = [{ pathPattern: { values: ["/only"] } }];
    const { handle, received } = balance(
      balancerProgram({ rule: { conditions }, listener: { defaultActions: [forward] } }),
    );
    await handle(request("/other"));
    expect(received.map((each) => each.request.target)).to.deep.equal(["/other"]);
  });

  it("takes a whole URL as target, as a proxy does", async () => {
    const { handle, received } = balance(balancerProgram({ rule: { transforms: [] } }));
    await handle(request("http://example.test/a?b"));
    await handle(request("http://example.test"));
    const seen = received.map((each) => [each.request.target, headerValue(each.request.headers, "host")]);
    expect(seen).to.deep.equal([
      ["/a?b", "example.test"],
      ["/", "example.test"],
    ]);
  });

  it("answers 500 when a rewrite leaves no path", async () => {
    const rewrite = { regex: "^/", replace: "x" };
    const { handle, received } = balance(
      balancerProgram({ rule: { transforms: [{ type: "url-rewrite", urlRewriteConfig: { rewrite } }] } }),
    );
    expect(await handle(request("/a"))).to.include({ status: 500 });
    expect(received).to.deep.equal([]);
  });

  it("serves the HTTPS listener when there are two", () => {
    const other = { loadBalancerArn: "none", protocol: "HTTP", port: 80, defaultActions: [{ type: "redirect" }] };
    const plain = resource("aws:lb/listener:Listener", "plain", { inputs: other, outputs: { arn: "other" } });
    const program = balancerProgram();
    expect(balance({ ...program, resources: [plain, ...program.resources] }).balancer).to.include({
      protocol: "https",
      dnsName: "front.elb.amazonaws.com",
    });
  });

  it("sets the listener's header fields in every answer, its own too", async () => {
    const { handle } = balance(balancerProgram({ listener: { routingHttpResponseXFrameOptionsHeaderValue: "DENY" } }));
    for (const method of ["GET", "TRACE"])
      expect((await handle(request("/", { method }))).headers).to.deep.include(["X-Frame-Options", "DENY"]);
  });

  describe("refuses a request", () => {
    const long = (length: number) => "x".repeat(length);
    const host = ["Host", "h"] as const;
    const rows: ReadonlyArray<readonly [string, ReturnType<typeof request>, number]> = [
      ["that is a TRACE", request("/", { method: "TRACE" }), 405],
      ["with a target that is no path", request("*", { method: "OPTIONS" }), 400],
      ["with a request line over 16 K", request(`/${long(16_384)}`), 414],
      ["with two Hosts", request("/", { headers: [host, ["hOST", "evil.example"]] }), 400],
      ["with a header over 16 K", request("/", { headers: [host, ["X", long(16_384)]] }), 400],
      [
        "with headers over 64 K in all",
        request("/", { headers: [host, ...Array.from({ length: 5 }, () => ["X", long(14_000)] as const)] }),
        400,
      ],
    ];
    for (const [which, asked, status] of rows)
      it(which, async () => {
        const { handle, received } = balance(balancerProgram());
        const response = await handle(asked);
        expect(response).to.include({ status });
        expect(response.body).to.include(`<h1>${status} `);
        expect(received).to.deep.equal([]);
      });

    it("but not one that just fits", async () => {
      const { handle } = balance(balancerProgram());
      const target = `/${long(16_384 - "GET / HTTP/1.1".length)}`;
      expect(await handle(request(target, { headers: [host, ["X", long(16_000)]] }))).to.include({ status: 200 });
    });
  });

  describe("asks the endpoint's policy", () => {
    const execute = `arn:aws:execute-api:eu-central-1:000000000000:abcdefghij/v1/GET/things`;
    const allowing = (Resource: string) =>
      policy({ Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource });
    const separate = (Resource: string) =>
      resource("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "policy", {
        inputs: { vpcEndpointId: "vpce-1", policy: allowing(Resource) },
      });

    it("and lets through what it allows", async () => {
      const { handle } = balance(balancerProgram({ more: [separate(execute)] }));
      expect(await handle(request("/things"))).to.include({ status: 200 });
    });

    it("and answers 403 otherwise, with the reason in the log alone", async () => {
      const { handle, received, events } = balance(balancerProgram({ endpoint: { policy: allowing(execute) } }));
      const response = await handle(request("/secrets"));
      expect(response).to.include({ status: 403 });
      expect(response.body).to.not.include("arn:");
      expect(received).to.deep.equal([]);
      expect(events).to.deep.equal([
        {
          level: "warn",
          service: "vpc-endpoint",
          code: "AccessDenied",
          message: `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${execute.replace("things", "…")} because no VPC endpoint policy allows the execute-api:Invoke action`,
        },
      ]);
    });

    it("prefers the policy resource to the endpoint's own", async () => {
      const { handle } = balance(balancerProgram({ endpoint: { policy: allowing("*") }, more: [separate("none")] }));
      expect(await handle(request("/things"))).to.include({ status: 403 });
    });
  });

  describe("does not start with", () => {
    type Parts = Parameters<typeof balancerProgram>[0];
    const rows: ReadonlyArray<readonly [message: string, parts: Parts]> = [
      ['"rule": the laptop cloud does not know the action redirect', { rule: { actions: [{ type: "redirect" }] } }],
      ['"rule" must have exactly one action', { rule: { actions: [forward, notFound] } }],
      ['"rule" has no conditions', { rule: { conditions: [] } }],
      ['"rule": "priority" must be from 1 to 50000', { rule: { priority: 0 } }],
      ["has two rules of priority 100", { more: [listenerRule("again", {})] }],
      ['"group": an endpoint of API Gateway is reached by "ip", "HTTPS" and port 443', { group: { protocol: "HTTP" } }],
      ['"target": 10.0.0.11:443 is not an address of an interface endpoint', { attachment: { targetId: "10.0.0.11" } }],
      ['"target": 10.0.0.10:80 is not an address', { attachment: { port: 80 } }],
      ['"group" has no targets', { attachment: { targetGroupArn: "other" } }],
      ["10.0.0.10:443 is not an address", { endpoint: { serviceName: "com.amazonaws.eu-central-1.s3" } }],
      ["forwards to a target group that does not exist", { rule: { actions: [{ ...forward, targetGroupArn: "x" }] } }],
      ['"listener": "protocol" must be HTTP or HTTPS', { listener: { protocol: "TCP" } }],
      ["belongs to a load balancer that does not exist", { listener: { loadBalancerArn: "x" } }],
      ['"front": "xffHeaderProcessingMode" must be', { balancer: { xffHeaderProcessingMode: "drop" } }],
      ['"endpoint": the policy is not JSON', { endpoint: { policy: "{" } }],
    ];
    for (const [message, parts] of rows)
      it(message, () => {
        expect(() => balance(balancerProgram(parts))).to.throw(message);
      });

    it("no listener", () => {
      expect(() => balance({ ...balancerProgram(), resources: [] })).to.throw(
        "the program has no aws:lb/listener:Listener",
      );
    });
  });
});
