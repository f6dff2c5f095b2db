import { option as O } from "fp-ts";
import { expect } from "chai";
import { LoadBalancer, type LoadBalancerArgs } from "../../../infra/components/load-balancer.ts";
import { type Declared, declared } from "../support/declared.ts";

const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef";

const balancer = (changes: Partial<LoadBalancerArgs> = {}): Promise<Declared> =>
  declared(
    () =>
      new LoadBalancer("front-door", {
        internal: true,
        protectData: false,
        certificateArn: O.none,
        domain: O.none,
        port: 80,
        logBucketName: O.none,
        vpcId: "vpc-1",
        subnetIds: ["subnet-1", "subnet-2"],
        securityGroupId: "sg-1",
        endpointAddresses: ["10.0.32.10", "10.0.48.10"],
        apiHostName: "abc.execute-api.eu-central-1.amazonaws.com",
        stageName: "v1",
        ...changes,
      }),
  );

describe("LoadBalancer", () => {
  let plain: Declared;
  const arnOf = (name: string) => plain.resources.find((resource) => resource.name === name)?.outputs["arn"];

  before(async () => {
    plain = await balancer();
  });

  it("is a load balancer with one listener, two rules, and a target for each address of the endpoint", () => {
    expect(plain.tree).to.deep.equal([
      "aws:lb/listener:Listener front-door-listener < front-door",
      "aws:lb/listenerRule:ListenerRule front-door-override-rule < front-door",
      "aws:lb/listenerRule:ListenerRule front-door-rule < front-door",
      "aws:lb/loadBalancer:LoadBalancer front-door-balancer < front-door",
      "aws:lb/targetGroup:TargetGroup front-door-targets < front-door",
      "aws:lb/targetGroupAttachment:TargetGroupAttachment front-door-target-1 < front-door",
      "aws:lb/targetGroupAttachment:TargetGroupAttachment front-door-target-2 < front-door",
      "user-manager:aws:LoadBalancer front-door < user-manager-test",
    ]);
  });

  it("is internal, drops what is no header, and waits longer than API Gateway", () => {
    expect(plain.inputs("front-door-balancer")).to.deep.equal({
      loadBalancerType: "application",
      internal: true,
      subnets: ["subnet-1", "subnet-2"],
      securityGroups: ["sg-1"],
      idleTimeout: 60,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "defensive",
      enableDeletionProtection: false,
    });
    expect(plain.protected).to.deep.equal([]);
  });

  it("refuses deletion where data is protected", async () => {
    const kept = await balancer({ protectData: true });
    expect(kept.inputs("front-door-balancer")["enableDeletionProtection"]).to.equal(true);
    expect(kept.protected).to.deep.equal(["front-door-balancer"]);
  });

  it("is built anew in another VPC or for other clients, with targets of its own, while the old one still serves", () => {
    expect(plain.replacedBy("front-door-balancer")).to.deep.equal({ inputs: ["subnets"], resources: [] });
    expect(plain.replacedBy("front-door-targets")).to.deep.equal({ inputs: [], resources: ["front-door-balancer"] });
    expect(plain.resources.filter(({ deleteBeforeReplace }) => deleteBeforeReplace)).to.deep.equal([]);
    expect(plain.resources.filter(({ inputs }) => inputs["name"] !== undefined)).to.deep.equal([]);
  });

  it("writes all its logs to the bucket that it is given, each to a place of its own", async () => {
    const logged = await balancer({ logBucketName: O.some("logs-bucket") });
    const to = (prefix: string) => ({ bucket: "logs-bucket", prefix, enabled: true });
    expect(logged.inputs("front-door-balancer")).to.deep.include({
      accessLogs: to("access"),
      connectionLogs: to("connections"),
      healthCheckLogs: to("health-checks"),
    });
  });

  it("answers 404 as JSON where no rule fits", () => {
    expect(plain.inputs("front-door-listener")).to.deep.equal({
      loadBalancerArn: arnOf("front-door-balancer"),
      port: 80,
      protocol: "HTTP",
      routingHttpResponseServerEnabled: false,
      defaultActions: [
        {
          type: "fixed-response",
          fixedResponse: {
            statusCode: "404",
            contentType: "application/json",
            messageBody: JSON.stringify({
              type: "urn:user-manager:problem:no-such-route",
              title: "No such route",
              status: 404,
              detail: "Known are POST /register and GET, HEAD, PUT and DELETE /user/{email}.",
            }),
          },
        },
      ],
    });
  });

  it("speaks TLS and tells browsers to insist on it when it has a certificate", async () => {
    const secure = await balancer({ certificateArn: O.some(certificate), port: 443 });
    expect(secure.inputs("front-door-listener")).to.deep.include({
      port: 443,
      protocol: "HTTPS",
      certificateArn: certificate,
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=63072000; includeSubDomains",
      routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
    });
  });

  describe("with a name", () => {
    let named: Declared;
    const outputOf = (name: string, output: string) =>
      named.resources.find((resource) => resource.name === name)?.outputs[output];

    before(async () => {
      const domain = { domainName: "users.example.com", hostedZoneId: "Z1" };
      named = await balancer({ domain: O.some(domain), port: 443 });
    });

    it("has a certificate, its proof, and an alias", () => {
      expect(named.tree.filter((line) => !plain.tree.includes(line))).to.deep.equal([
        "aws:acm/certificate:Certificate front-door-certificate < front-door",
        "aws:acm/certificateValidation:CertificateValidation front-door-certificate-validation < front-door",
        "aws:route53/record:Record front-door-alias < front-door",
        "aws:route53/record:Record front-door-certificate-record < front-door",
      ]);
    });

    it("proves to ACM that the name is ours, by DNS", () => {
      expect(named.inputs("front-door-certificate")).to.deep.equal({
        domainName: "users.example.com",
        validationMethod: "DNS",
      });
      const [proof] = outputOf("front-door-certificate", "domainValidationOptions") as ReadonlyArray<
        Readonly<Record<string, string>>
      >;
      expect(named.inputs("front-door-certificate-record")).to.deep.equal({
        zoneId: "Z1",
        name: proof?.["resourceRecordName"],
        type: "CNAME",
        records: [proof?.["resourceRecordValue"]],
        ttl: 60,
      });
    });

    it("listens with the certificate once it is valid", () => {
      expect(named.inputs("front-door-certificate-validation")).to.deep.equal({
        certificateArn: outputOf("front-door-certificate", "arn"),
        validationRecordFqdns: [outputOf("front-door-certificate-record", "fqdn")],
      });
      expect(named.inputs("front-door-listener")).to.deep.include({
        protocol: "HTTPS",
        port: 443,
        certificateArn: outputOf("front-door-certificate-validation", "certificateArn"),
      });
    });

    it("is found by the name", () => {
      expect(named.inputs("front-door-alias")).to.deep.equal({
        zoneId: "Z1",
        name: "users.example.com",
        type: "A",
        aliases: [
          {
            name: outputOf("front-door-balancer", "dnsName"),
            zoneId: outputOf("front-door-balancer", "zoneId"),
            evaluateTargetHealth: false,
          },
        ],
      });
    });
  });

  it("refuses a request that claims another method than its own, before anything is forwarded", () => {
    const { priority, conditions, actions } = plain.inputs("front-door-override-rule");
    expect(priority).to.be.lessThan(Number(plain.inputs("front-door-rule")["priority"]));
    expect(conditions).to.deep.equal([{ httpHeader: { httpHeaderName: "X-HTTP-Method-Override", values: ["*"] } }]);
    const [{ fixedResponse }] = actions as [{ fixedResponse: Readonly<Record<string, string>> }];
    expect(fixedResponse).to.include({ statusCode: "400", contentType: "application/json" });
    expect(JSON.parse(String(fixedResponse["messageBody"]))).to.deep.equal({
      type: "urn:user-manager:problem:invalid-input",
      title: "The input breaks a rule",
      status: 400,
      detail: "See violations; each names a field and what a good value looks like.",
      violations: [{ pointer: "", rule: "method-override", detail: "X-HTTP-Method-Override is not taken" }],
    });
  });

  it("forwards everything else to the endpoint with the API's host and the stage in front of the path", () => {
    expect(plain.inputs("front-door-rule")).to.deep.equal({
      listenerArn: arnOf("front-door-listener"),
      priority: 100,
      conditions: [{ pathPattern: { values: ["/*"] } }],
      actions: [{ type: "forward", targetGroupArn: arnOf("front-door-targets") }],
      transforms: [
        {
          type: "host-header-rewrite",
          hostHeaderRewriteConfig: {
            rewrite: { regex: "^.*$", replace: "abc.execute-api.eu-central-1.amazonaws.com" },
          },
        },
        { type: "url-rewrite", urlRewriteConfig: { rewrite: { regex: "^/(.*)$", replace: "/v1/$1" } } },
      ],
    });
  });

  it("counts a 403 of the endpoint as healthy, for a check names no API", () => {
    expect(plain.inputs("front-door-targets")).to.deep.equal({
      vpcId: "vpc-1",
      targetType: "ip",
      protocol: "HTTPS",
      protocolVersion: "HTTP1",
      port: 443,
      deregistrationDelay: 30,
      healthCheck: {
        enabled: true,
        protocol: "HTTPS",
        port: "traffic-port",
        path: "/",
        matcher: "200,403",
        interval: 30,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
      },
    });
    expect(plain.inputs("front-door-target-2")).to.deep.equal({
      targetGroupArn: arnOf("front-door-targets"),
      targetId: "10.0.48.10",
      port: 443,
    });
  });
});
