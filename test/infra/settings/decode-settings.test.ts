import { either as E, option as O } from "fp-ts";
import { expect } from "chai";
import { decodeSettings, type RawSettings } from "../../../infra/settings/decode-settings.ts";

const good: RawSettings = {
  internal: "true",
  allowedCidrs: '["10.0.0.0/16"]',
  certificateArn: "",
  domainName: "users.example.com",
  hostedZoneId: "Z0123456789EXAMPLE",
  vpcCidr: "10.0.0.0/16",
  zones: "[]",
  accessLogs: "true",
  accessLogDays: "90",
  flowLogs: "true",
  webAcl: "true",
  rateLimit: "300",
  requireIfMatch: "false",
  passwordMinLength: "15",
  hashingConcurrency: "-1",
  logRetentionDays: "30",
  customerKey: "false",
  maxReadUnits: "-1",
  maxWriteUnits: "-1",
  protectData: "true",
  retainData: "false",
  alarms: "true",
  alarmEmail: "",
  apiGatewayAccountRole: "true",
  region: "eu-central-1",
};
const certificateArn = "arn:aws:acm:eu-central-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef";
const unnamed = { ...good, domainName: "", hostedZoneId: "" };
const withCertificate = { ...unnamed, certificateArn };
const needsHttps =
  "plain HTTP is for an internal stack with protectData: false; give certificateArn, or domainName and hostedZoneId";

describe("decodeSettings", () => {
  it("reads every setting from text", () => {
    const zones = '["eu-central-1a","eu-central-1c"]';
    expect(decodeSettings({ ...good, zones, alarmEmail: "on-call@example.com" })).to.deep.equal(
      E.right({
        internal: true,
        allowedCidrs: ["10.0.0.0/16"],
        certificateArn: O.none,
        domainName: O.some("users.example.com"),
        hostedZoneId: O.some("Z0123456789EXAMPLE"),
        vpcCidr: { base: 10 * 2 ** 24, prefix: 16 },
        zones: ["eu-central-1a", "eu-central-1c"],
        accessLogs: true,
        accessLogDays: 90,
        flowLogs: true,
        webAcl: true,
        rateLimit: 300,
        requireIfMatch: false,
        passwordMinLength: 15,
        hashingConcurrency: -1,
        logRetentionDays: 30,
        customerKey: false,
        maxReadUnits: -1,
        maxWriteUnits: -1,
        protectData: true,
        retainData: false,
        alarms: true,
        alarmEmail: O.some("on-call@example.com"),
        apiGatewayAccountRole: true,
        region: "eu-central-1",
      }),
    );
  });

  const refused: ReadonlyArray<readonly [name: string, value: string, complaint: string]> = [
    ["internal", "yes", 'internal must be true or false, not "yes"'],
    [
      "allowedCidrs",
      '["10.0.0.0/16","10.0.0.0/16"]',
      'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "[\\"10.0.0.0/16\\",\\"10.0.0.0/16\\"]"',
    ],
    ["allowedCidrs", "[]", 'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "[]"'],
    [
      "allowedCidrs",
      '["10.0.0.1/16"]',
      'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "[\\"10.0.0.1/16\\"]"',
    ],
    [
      "allowedCidrs",
      "10.0.0.0/16",
      'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "10.0.0.0/16"',
    ],
    ["certificateArn", "cert", 'certificateArn must be the ARN of an ACM certificate, or empty, not "cert"'],
    [
      "vpcCidr",
      "10.0.0.0/24",
      'vpcCidr must be an IPv4 network from /16 to /23 such as 10.0.0.0/16, not "10.0.0.0/24"',
    ],
    [
      "vpcCidr",
      "10.0.256.0/16",
      'vpcCidr must be an IPv4 network from /16 to /23 such as 10.0.0.0/16, not "10.0.256.0/16"',
    ],
    [
      "domainName",
      "Users.example.com",
      'domainName must be a host name in lower case such as users.example.com, or empty, not "Users.example.com"',
    ],
    [
      "domainName",
      "localhost",
      'domainName must be a host name in lower case such as users.example.com, or empty, not "localhost"',
    ],
    [
      "hostedZoneId",
      "example.com",
      'hostedZoneId must be the id of a hosted zone of Route 53 such as Z0123456789ABCDEFGHIJ, or empty, not "example.com"',
    ],
    ...[
      '["eu-central-1a"]',
      '["eu-central-1a","eu-central-1a"]',
      '["us-west-2-lax-1a","us-west-2a"]',
      "eu-central-1a",
    ].map(
      (zones) =>
        [
          "zones",
          zones,
          `zones must be two availability zones such as ["eu-central-1a","eu-central-1b"], or [], not ${JSON.stringify(zones)}`,
        ] as const,
    ),
    ["accessLogDays", "0", 'accessLogDays must be a whole number from 1 to 3653, not "0"'],
    ["rateLimit", "9", 'rateLimit must be a whole number from 10 to 999999999, not "9"'],
    ["maxReadUnits", "-2", 'maxReadUnits must be a whole number from -1 to 40000, not "-2"'],
    ["alarmEmail", "on call", 'alarmEmail must be an e-mail address, or empty, not "on call"'],
    ["passwordMinLength", "7", 'passwordMinLength must be a whole number from 8 to 256, not "7"'],
    ["passwordMinLength", "15.5", 'passwordMinLength must be a whole number from 8 to 256, not "15.5"'],
    ["region", "cn-north-1", 'region must be a region of the aws partition such as eu-central-1, not "cn-north-1"'],
    ["intrenal", "true", "intrenal is no setting of this project"],
  ];
  for (const [name, value, complaint] of refused)
    it(`refuses ${name} = ${value || "nothing"}`, () => {
      expect(decodeSettings({ ...good, [name]: value })).to.deep.equal(E.left([complaint]));
    });

  const contradictory: ReadonlyArray<readonly [what: string, raw: RawSettings, complaint: string]> = [
    [
      "a public load balancer without HTTPS",
      { ...unnamed, internal: "false", protectData: "false" },
      "internal: false needs certificateArn, or domainName and hostedZoneId; passwords do not cross the internet in plain text",
    ],
    ["plain HTTP in front of protected data", unnamed, needsHttps],
    [
      "two certificates",
      { ...good, certificateArn },
      "certificateArn and domainName exclude each other; domainName brings a certificate of its own",
    ],
    [
      "a name without a zone",
      { ...good, hostedZoneId: "" },
      "domainName and hostedZoneId need each other; the zone takes the records of the name",
    ],
    [
      "a zone without a name",
      { ...withCertificate, hostedZoneId: "Z1" },
      "domainName and hostedZoneId need each other; the zone takes the records of the name",
    ],
    [
      "a certificate of another region",
      { ...withCertificate, region: "eu-west-1" },
      "certificateArn must name a certificate in the stack's region",
    ],
    [
      "zones of another region",
      { ...good, zones: '["eu-west-1a","eu-west-1b"]' },
      "zones must lie in the stack's region",
    ],
    [
      "an address without alarms",
      { ...good, alarms: "false", alarmEmail: "a@b.example" },
      "alarmEmail needs alarms: true",
    ],
    [
      "no concurrency",
      { ...good, hashingConcurrency: "0" },
      "hashingConcurrency: 0 would stop all registrations; -1 reserves nothing",
    ],
    ["no reads", { ...good, maxReadUnits: "0" }, "maxReadUnits: 0 would stop all reads; -1 sets no limit"],
    ["no writes", { ...good, maxWriteUnits: "0" }, "maxWriteUnits: 0 would stop all writes; -1 sets no limit"],
  ];
  for (const [what, raw, complaint] of contradictory)
    it(`refuses ${what}`, () => {
      expect(decodeSettings(raw)).to.deep.equal(E.left([complaint]));
    });

  const accepted: ReadonlyArray<readonly [what: string, raw: RawSettings]> = [
    ["a public load balancer that has a certificate", { ...withCertificate, internal: "false" }],
    ["a public load balancer that has a name", { ...good, internal: "false" }],
    ["plain HTTP where it is internal and data is not protected", { ...unnamed, protectData: "false" }],
  ];
  for (const [what, raw] of accepted)
    it(`takes ${what}`, () => {
      expect(E.isRight(decodeSettings(raw))).to.equal(true);
    });

  it("complains of all contradictions at once", () => {
    const raw = { ...unnamed, hashingConcurrency: "0", maxReadUnits: "0" };
    expect(decodeSettings(raw)).to.deep.equal(
      E.left([
        needsHttps,
        "hashingConcurrency: 0 would stop all registrations; -1 reserves nothing",
        "maxReadUnits: 0 would stop all reads; -1 sets no limit",
      ]),
    );
  });

  it("complains of everything at once", () => {
    const { region, ...rest } = good;
    expect(region).to.equal("eu-central-1");
    expect(decodeSettings({ ...rest, internal: "no", logRetentionDays: "2", extra: "1" })).to.deep.equal(
      E.left([
        "extra is no setting of this project",
        'internal must be true or false, not "no"',
        `logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, not "2"`,
        "region is missing; give it a region of the aws partition such as eu-central-1",
      ]),
    );
  });
});
